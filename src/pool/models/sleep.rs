use super::super::sleep::Sleep;
use super::spawn;
use crate::models::check;
use crate::sys::sync::{Arc, AtomicUsize, Relaxed};

/// A set of sleeping workers and a number of work items, which workers learn of only by the protocol.
struct Room {
    sleep: Sleep,
    work: AtomicUsize,
}

impl Room {
    fn new(workers: usize) -> Arc<Room> {
        Arc::new(Room {
            sleep: Sleep::new(workers, 0),
            work: AtomicUsize::new(0),
        })
    }

    fn take(&self) -> Option<()> {
        let less = |work: usize| work.checked_sub(1);
        self.work
            .fetch_update(Relaxed, Relaxed, less)
            .ok()
            .map(drop)
    }

    /// Runs a worker that does one work item.
    fn work(self: &Arc<Self>, index: usize) -> crate::sys::sync::thread::JoinHandle<()> {
        let room = Arc::clone(self);
        spawn(move || {
            while room
                .take()
                .or_else(|| room.sleep.rest(index, || room.take()))
                .is_none()
            {}
            if !room.sleep.has_spinners() && room.work.load(Relaxed) > 0 {
                room.sleep.wake_one(true);
            }
        })
    }
}

#[test]
fn no_call_is_lost() {
    check(None, || {
        let room = Room::new(1);
        let worker = room.work(0);
        room.work.store(1, Relaxed);
        room.sleep.notify(false, usize::MAX);
        worker.join().unwrap();
    });
}

/// The second call wakes nobody while the worker is being woken for the first: it finds both work items.
#[test]
fn no_call_is_lost_that_is_not_made() {
    check(3, || {
        let room = Room::new(1);
        let worker = {
            let room = Arc::clone(&room);
            spawn(move || {
                for _ in 0..2 {
                    while room
                        .take()
                        .or_else(|| room.sleep.rest(0, || room.take()))
                        .is_none()
                    {}
                }
            })
        };
        for _ in 0..2 {
            room.work.fetch_add(1, Relaxed);
            room.sleep.notify(false, 1);
        }
        worker.join().unwrap();
    });
}

#[test]
fn a_spinner_that_finds_work_passes_the_duty_on() {
    check(2, || {
        let room = Room::new(2);
        let workers = [room.work(0), room.work(1)];
        for _ in 0..2 {
            room.work.fetch_add(1, Relaxed);
            room.sleep.notify(false, usize::MAX);
        }
        for worker in workers {
            worker.join().unwrap();
        }
    });
}

#[test]
fn a_letter_wakes_its_worker() {
    check(None, || {
        let room = Room::new(2);
        let letter = Arc::new(AtomicUsize::new(0));
        let worker = {
            let (room, letter) = (Arc::clone(&room), Arc::clone(&letter));
            spawn(move || {
                let read = || (letter.load(Relaxed) == 1).then_some(());
                while room.sleep.rest(1, read).is_none() {}
            })
        };
        letter.store(1, Relaxed);
        room.sleep.wake_index(1, false);
        worker.join().unwrap();
    });
}

#[test]
fn wakers_that_meet_wake_once() {
    check(4, || {
        let room = Room::new(1);
        let worker = room.work(0);
        let other = {
            let room = Arc::clone(&room);
            spawn(move || room.sleep.wake_one(true))
        };
        room.work.store(1, Relaxed);
        room.sleep.wake_index(0, false);
        other.join().unwrap();
        worker.join().unwrap();
    });
}

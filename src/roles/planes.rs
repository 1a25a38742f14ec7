//! Arrays of planes, one after the other, of which each iteration owns the same part of every plane: a column of a matrix, or a row of each plane.

use std::hint::black_box;
use std::marker::PhantomData;
use std::ops::{Index, IndexMut, Range};

use super::elements::{Whole, opaque};
use super::narrow_subscript::WrittenIndex;
use super::stretch::{Position, Stretch};
use super::traits::{Fits, Opening, Role, keeps_nothing, nothing_waits};
use super::transfer::stays;
use crate::sealed::Sealed;
use crate::source::{Source, UniqueIndex, has_parts};
use crate::sys::disjoint::DisjointMut;

/// The role of an array of planes, of which each iteration owns the elements at its loop variable in every plane, in a loop over `S`. If the stride
/// is known to be 1 or -1, so that an iteration owns one element of a plane, it is `WIDTH`; otherwise `WIDTH` is 0.
pub struct InPlanes<'v, T, S, const WIDTH: isize> {
    elements: DisjointMut<'v, T>,
    layout: PlaneLayout,
    /// `S` has `UniqueIndex`, by the bound of `new`.
    source: PhantomData<fn(S)>,
}

#[derive(Clone, Copy, Debug)]
struct PlaneLayout {
    name: &'static str,
    /// Length of a plane.
    plane: usize,
    /// Number of whole planes in the array, and number of elements behind them.
    planes: usize,
    behind: usize,
    /// Start of the part of the first plane that belongs to loop variable 0, modulo the address space.
    base: usize,
    /// Distance from the part of an integer to that of the next integer, negative if parts go backwards; and the width of a part, which is equally
    /// large.
    stride: isize,
    width: usize,
    /// Zero, which the compiler does not know: it would replace a comparison with a known zero by a branch.
    none: usize,
}

impl<'v, T, S: UniqueIndex, const WIDTH: isize> InPlanes<'v, T, S, WIDTH> {
    /// Makes the role of `array`.
    ///
    /// # Panics
    ///
    /// Panics if the parts of all iterations do not lie within a plane.
    #[track_caller]
    pub(crate) fn new(
        array: &'v mut [T],
        base: usize,
        stride: usize,
        plane: usize,
        source: &S,
        name: &'static str,
    ) -> Self {
        let layout = PlaneLayout {
            name,
            plane,
            planes: array.len().checked_div(plane).unwrap_or(0),
            behind: array.len().checked_rem(plane).unwrap_or(0),
            base,
            stride: stride as isize,
            width: (stride as isize).unsigned_abs(),
            none: black_box(0),
        };
        assert!(WIDTH == 0 || layout.stride == WIDTH);
        check(base, layout.stride, plane, source, name);
        InPlanes {
            elements: DisjointMut::new(array),
            layout,
            source: PhantomData,
        }
    }
}

/// Panics if the parts of all iterations do not lie within a plane.
#[track_caller]
fn check<S: Source>(base: usize, stride: isize, plane: usize, source: &S, name: &str) {
    let len = source.len();
    if len == 0 {
        return;
    }
    let fits = |slot: usize| {
        let start = slot as isize as i128 * stride as i128 + base as isize as i128;
        0 <= start && start + stride.unsigned_abs() as i128 <= plane as i128
    };
    let line = source.line(0..len);
    let ends = line.map(|line| (line.first, line.slot(len - 1)));
    let (first, last) = ends.unwrap_or_else(|| outside(name, plane));
    if let Some(slot) = [first, last].into_iter().find(|slot| !fits(*slot)) {
        let slot = slot as isize;
        panic!(
            "{name}: at loop variable {slot} the subscript leaves its plane of {plane} elements, which makes it another iteration's"
        );
    }
}

/// Returns the planes of the given numbers, which must increase. Each is an array by itself, so that the compiler knows that they do not overlap.
///
/// # Panics
///
/// Panics if the elements of all iterations do not lie within a plane.
#[track_caller]
pub(crate) fn columns<'v, T, S: UniqueIndex, const N: usize>(
    array: &'v mut [T],
    base: usize,
    plane: usize,
    numbers: [usize; N],
    source: &S,
    name: &'static str,
) -> [Whole<'v, T>; N] {
    check(base, 1, plane, source, name);
    let len = array.len();
    let (mut rest, mut at) = (array, 0);
    numbers.map(|number| {
        let start = number.saturating_mul(plane).min(len);
        let end = start.saturating_add(plane).min(len);
        let (_, behind) = std::mem::take(&mut rest).split_at_mut(start - at);
        let (elements, behind) = behind.split_at_mut(end - start);
        (rest, at) = (behind, end);
        Whole {
            elements,
            origin: start,
        }
    })
}

#[cold]
#[track_caller]
fn outside(name: &str, plane: usize) -> ! {
    panic!("{name}: the loop variable is no index into planes of {plane} elements")
}

/// A place in one of the planes.
#[derive(Clone, Copy, Debug)]
pub struct InPlane<P> {
    plane: usize,
    /// Place, counted from the start of the iteration's own part.
    place: P,
    /// The subscript as it is written, if its arithmetic may wrap where that of plane and place does not.
    written: Option<WrittenIndex>,
}

impl<P> InPlane<P> {
    #[inline(always)]
    pub(crate) fn new(plane: usize, place: P) -> Self {
        InPlane {
            plane,
            place,
            written: None,
        }
    }

    #[inline(always)]
    pub(crate) fn at(self, written: WrittenIndex) -> Self {
        InPlane {
            written: Some(written),
            ..self
        }
    }
}

/// The elements that an iteration owns in every plane.
pub struct OwnPlanes<'v, T, const WIDTH: isize> {
    /// Only elements of the stretch's iterations are used, by one iteration at a time.
    elements: DisjointMut<'v, T>,
    layout: PlaneLayout,
    /// Start of the first iteration's part of the first plane, and the distance to that of the next iteration.
    first: usize,
    step: usize,
    count: usize,
    /// Start of the part of the iteration under way in the first plane, and number of its elements behind the last whole plane.
    own: usize,
    last_room: usize,
    /// This lends elements as a `&mut [T]` does, and may be shared with other threads only where that may be.
    marker: PhantomData<&'v mut T>,
}

impl<T, const WIDTH: isize> OwnPlanes<'_, T, WIDTH> {
    /// Begins a stretch. All are alike.
    #[inline(always)]
    pub fn __prange_on<S: Source, X>(&self, _: &Stretch<'_, S, X>) {}

    /// Moves to an iteration.
    #[inline(always)]
    pub fn __prange_at(&mut self, position: &Position) {
        self.go_to(position);
    }

    #[inline(always)]
    fn go_to(&mut self, position: &Position) {
        assert!(position.count == self.count);
        // The compiler makes vectors only of elements at a constant distance, so a distance that is known from the types takes the place of the
        // field.
        let step = match position.distance.wrapping_mul(WIDTH) {
            0 => self.step,
            step => {
                assert!(self.step == step as usize);
                step as usize
            }
        };
        let way = position.step().wrapping_mul(step);
        self.own = self.first.wrapping_add(way);
        let behind = self.layout.behind.saturating_sub(self.own);
        self.last_room = behind.min(self.layout.width);
    }

    /// Returns where the iteration's part of a plane begins in the array, and how many of its elements exist.
    ///
    /// Some inner loops go through the planes of a column, and their count tells the compiler that the planes exist. Others go along a part, in
    /// planes that are found before the loop; for these there is no branch here, so that a single comparison of the place is left.
    #[inline(always)]
    fn part(&self, plane: usize) -> (usize, usize) {
        // For planes that exist, nothing overflows.
        let start = (plane.wrapping_mul(self.layout.plane)).wrapping_add(self.own);
        let PlaneLayout {
            planes,
            width,
            none,
            ..
        } = self.layout;
        if WIDTH != 0 {
            return (start, usize::from(plane < planes + self.last_room));
        }
        let behind = match plane == planes {
            true => self.last_room,
            false => none,
        };
        (start, if plane < planes { width } else { behind })
    }

    /// Returns the index in the array of `len` elements from a place on.
    #[inline(always)]
    #[track_caller]
    fn index_of(&self, at: InPlane<usize>, len: usize) -> usize {
        let (start, room) = self.part(at.plane);
        let index = start.wrapping_add(at.place);
        // An empty range of a plane that does not exist passes the first two comparisons wherever it is, so the index has to be compared too.
        if at.place > room || len > room - at.place || index > self.elements.len() {
            self.foreign(at, len);
        }
        index
    }

    /// Returns the index in the array of one element.
    #[inline(always)]
    #[track_caller]
    fn index(&self, at: InPlane<usize>) -> usize {
        let (start, room) = self.part(at.plane);
        if at.place >= room {
            self.foreign(at, 1);
        }
        let index = start + at.place;
        if let Some(written) = at.written {
            written.check(index, self.elements.len(), self.layout.name);
        }
        index
    }

    #[inline(always)]
    #[track_caller]
    fn foreign(&self, at: InPlane<usize>, len: usize) -> ! {
        let elements = self.elements.len();
        foreign(self.layout, self.own, elements, at.plane, at.place, len)
    }
}

/// Panics because of an access to elements that are not the iteration's own, or not in the array, which has `elements` elements. The arguments are
/// passed by value, not as the planes: what is passed by reference would have to be in memory throughout the loop, and be loaded again after each
/// store to an element.
#[cold]
#[inline(never)]
#[track_caller]
fn foreign(
    layout: PlaneLayout,
    own: usize,
    elements: usize,
    plane: usize,
    place: usize,
    len: usize,
) -> ! {
    let PlaneLayout { name, width, .. } = layout;
    let start = plane.wrapping_mul(layout.plane).wrapping_add(own);
    let index = start.wrapping_add(place);
    if place >= width || len > width - place {
        let (index, start) = (index as isize, start as isize);
        let end = start.saturating_add_unsigned(width);
        panic!("{name}[{index}] is not the iteration's own, {name}[{start}..{end}]")
    }
    let last = index.wrapping_add(len.max(1) - 1);
    panic!("{name} has {elements} elements, the loop needs index {last}")
}

impl<T, const WIDTH: isize> Index<InPlane<usize>> for OwnPlanes<'_, T, WIDTH> {
    type Output = T;

    #[inline(always)]
    #[track_caller]
    fn index(&self, at: InPlane<usize>) -> &T {
        // SAFETY: by `OwnPlanes::index` the element is inside the array, and in the iteration's own part of a plane. Parts of different slots do not
        // overlap there, as `new` has found all of them to lie within a plane. By `go_to` one iteration has this at a time, and the result keeps
        // `self` borrowed.
        unsafe { self.elements.shared_element(OwnPlanes::index(self, at)) }
    }
}

impl<T, const WIDTH: isize> IndexMut<InPlane<usize>> for OwnPlanes<'_, T, WIDTH> {
    #[inline(always)]
    #[track_caller]
    fn index_mut(&mut self, at: InPlane<usize>) -> &mut T {
        // SAFETY: as in `index`; here `self` is borrowed mutably.
        unsafe { self.elements.element(OwnPlanes::index(self, at)) }
    }
}

impl<T, const WIDTH: isize> OwnPlanes<'_, T, WIDTH> {
    #[inline(always)]
    #[track_caller]
    fn range_of(&self, at: InPlane<Range<usize>>) -> Range<usize> {
        let InPlane { plane, place, .. } = at;
        let len = place.end.wrapping_sub(place.start);
        let at = InPlane::new(plane, place.start);
        let start = self.index_of(at, len);
        start..start + len
    }
}

impl<T, const WIDTH: isize> Index<InPlane<Range<usize>>> for OwnPlanes<'_, T, WIDTH> {
    type Output = [T];

    #[inline(always)]
    #[track_caller]
    fn index(&self, at: InPlane<Range<usize>>) -> &[T] {
        // SAFETY: as for one element.
        unsafe { self.elements.shared_slice(self.range_of(at)) }
    }
}

impl<T, const WIDTH: isize> IndexMut<InPlane<Range<usize>>> for OwnPlanes<'_, T, WIDTH> {
    #[inline(always)]
    #[track_caller]
    fn index_mut(&mut self, at: InPlane<Range<usize>>) -> &mut [T] {
        // SAFETY: as for one element; here `self` is borrowed mutably.
        unsafe { self.elements.slice(self.range_of(at)) }
    }
}

impl<T, S, const WIDTH: isize> Sealed for InPlanes<'_, T, S, WIDTH> {}
impl<T, S, const WIDTH: isize> Fits<S> for InPlanes<'_, T, S, WIDTH> {}

impl<'v, T: Send, S, const WIDTH: isize> Role for InPlanes<'v, T, S, WIDTH> {
    type Scratch = ();
    type Segment = ();
    type Lent = OwnPlanes<'v, T, WIDTH>;
    type Target = OwnPlanes<'v, T, WIDTH>;
    type Output = ();

    const INDEXED: bool = true;
    const SPREAD: bool = has_parts::<T>();

    nothing_waits!();
    keeps_nothing!();

    #[inline(always)]
    fn lend(&self, (): &mut (), (): &mut (), opening: &Opening) -> OwnPlanes<'v, T, WIDTH> {
        let (first, step, count) = match opening.line {
            Some(line) => (line.first, line.step, line.len),
            None => (0, 0, 0),
        };
        let stride = self.layout.stride as usize;
        let first = self.layout.base.wrapping_add(first.wrapping_mul(stride));
        OwnPlanes {
            // SAFETY: only parts of the stretch's iterations are handed out, as argued in `index`, and the engine opens each stretch once.
            elements: unsafe { self.elements.alias() },
            layout: self.layout,
            first,
            step: (step as usize).wrapping_mul(stride),
            count,
            own: first,
            last_room: 0,
            marker: PhantomData,
        }
    }
    #[inline(always)]
    fn begin<'x>(
        &self,
        lent: &'x mut OwnPlanes<'v, T, WIDTH>,
        position: &Position,
    ) -> &'x mut OwnPlanes<'v, T, WIDTH> {
        lent.go_to(position);
        lent
    }
}

opaque! {
    [T, S, const WIDTH: isize] InPlanes InPlanes<'_, T, S, WIDTH>;
    [T, const WIDTH: isize] OwnPlanes OwnPlanes<'_, T, WIDTH>;
}

stays!([T: Send, S, const WIDTH: isize] InPlanes<'_, T, S, WIDTH>, []);

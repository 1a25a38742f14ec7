//! A model of what a loop over a team costs for up to 65 536 ranks: a sum of floats with the bits of one thread beside an `Allreduce` by recursive doubling, whose bits
//! depend on the number of ranks.
//!
//! ```text
//! cargo run --release --example exchange
//! cargo run --release --example exchange -- --latency 1000 --bandwidth 12 --font DejaVuSans.ttf
//! ```
//!
//! A message of `b` bytes arrives after the latency and the time that `b` bytes take at the bandwidth. Both are measured here, between two threads that stand for
//! ranks, unless they are given: a network's latency is about 1000 to 2000 ns, its bandwidth about 10 GB/s. What a rank computes to merge two partial
//! results is measured with messages of real loops, as are the lengths of messages.
//!
//! - *Ours*: partial results go up a binomial tree and the result comes down, `2 log2(ranks)` messages one after the other. A message has the loop's header, and
//!   the nodes of the tree of leaves. If parts end inside of leaves, it also has the values of the iterations before the first whole leaf, up to 4095.
//! - *Allreduce*: `log2(ranks)` messages of one number, in both directions at once.

use std::cell::{Cell, RefCell};
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;
use plotters::prelude::*;
use prange::distributed::{Team, ThreadRank, on_threads};
use prange::prelude::*;
use support::{best_of, output, write_png};

/// Model the exchange of a loop over a team, and draw it.
#[derive(Parser)]
struct Args {
    /// Nanoseconds until a message without content has arrived [default: measured]
    #[arg(long)]
    latency: Option<f64>,
    /// Bytes that arrive in a nanosecond: GB/s [default: measured]
    #[arg(long)]
    bandwidth: Option<f64>,
    /// The greatest number of ranks, a power of two
    #[arg(long, default_value = "65536", value_parser = clap::value_parser!(u32).range(2..=1 << 24))]
    ranks: u32,
    /// The PNG file to write [default: exchange.png, in target/ if there is one]
    #[arg(long)]
    output: Option<PathBuf>,
    /// A TrueType font for the labels of the chart, which has none without
    #[arg(long)]
    font: Option<PathBuf>,
}

/// The loop whose exchange is modelled.
fn total(team: &dyn Team, n: usize) -> f64 {
    let value = |i: usize| 1.0 / (1.0 + i as f64);
    prange(0..n).num_threads(1).map(value).over(team).sum()
}

/// A rank that keeps what it has sent. All its exchanges have one number, so that a message can be used again.
struct Recording<'t> {
    team: &'t ThreadRank,
    sent: RefCell<Vec<Vec<u8>>>,
}

impl Team for Recording<'_> {
    fn rank(&self) -> usize {
        self.team.rank()
    }
    fn size(&self) -> usize {
        self.team.size()
    }
    fn send(&self, to: usize, message: &[u8]) {
        self.sent.borrow_mut().push(message.to_vec());
        self.team.send(to, message);
    }
    fn receive(&self, from: usize) -> Result<Vec<u8>, String> {
        self.team.receive(from)
    }
    fn next_exchange(&self) -> u64 {
        0
    }
}

/// Rank 0 of two, whose partner has sent its message before.
struct Replaying {
    message: Vec<u8>,
    exchanges: Cell<u32>,
}

impl Team for Replaying {
    fn rank(&self) -> usize {
        0
    }
    fn size(&self) -> usize {
        2
    }
    fn send(&self, _: usize, _: &[u8]) {
        self.exchanges.set(self.exchanges.get() + 1);
    }
    fn receive(&self, _: usize) -> Result<Vec<u8>, String> {
        Ok(self.message.clone())
    }
    fn next_exchange(&self) -> u64 {
        0
    }
}

/// The longest message of a loop of `n` iterations on `ranks` ranks.
fn longest_message(n: usize, ranks: usize) -> Vec<u8> {
    let messages = on_threads(ranks, |team| {
        let sent = RefCell::default();
        let recording = Recording { team, sent };
        total(&recording, n);
        recording.sent.into_inner()
    });
    let messages = messages.into_iter().flatten();
    messages.max_by_key(Vec::len).unwrap_or_default()
}

/// Nanoseconds of a call of `f`, the best of some.
fn nanoseconds(calls: u32, mut f: impl FnMut()) -> f64 {
    let all = || (0..calls).for_each(|_| f());
    best_of(15, all).0.as_nanos() as f64 / f64::from(calls)
}

/// Nanoseconds that a rank computes to merge the result of another into its own: to read it, to merge, and to write the result.
fn merging(n: usize) -> f64 {
    let messages = on_threads(2, |team| {
        let sent = RefCell::default();
        let recording = Recording { team, sent };
        total(&recording, n);
        recording.sent.into_inner().swap_remove(0)
    });
    let replaying = Replaying {
        message: messages[1].clone(),
        exchanges: Cell::new(0),
    };
    let with = nanoseconds(200, || {
        std::hint::black_box(total(&replaying, n));
    });
    assert!(replaying.exchanges.get() > 0);
    // The iterations of rank 0, which are no part of the exchange.
    let value = |i: usize| 1.0 / (1.0 + i as f64);
    let without = nanoseconds(200, || {
        let half = prange(0..n / 2).num_threads(1);
        std::hint::black_box(half.map(value).sum::<f64>());
    });
    (with - without).max(0.0)
}

/// Nanoseconds that a message of `bytes` needs from one thread to another: half of the way there and back.
fn message_time(bytes: usize) -> f64 {
    let times = on_threads(2, |team| {
        let message = vec![1; bytes.max(1)];
        let calls = if bytes > 10_000 { 20 } else { 1000 };
        let turn = || match team.rank() {
            0 => {
                team.send(1, &message);
                team.receive(1).expect("the other rank is there");
            }
            _ => {
                team.receive(0).expect("the other rank is there");
                team.send(0, &message);
            }
        };
        nanoseconds(calls, turn) / 2.0
    });
    times[0]
}

/// What the model knows of the machine, in nanoseconds and bytes.
struct Machine {
    latency: f64,
    bandwidth: f64,
}

impl Machine {
    fn message(&self, bytes: usize) -> f64 {
        self.latency + bytes as f64 / self.bandwidth
    }

    /// The time of an exchange along the tree, with messages of `bytes` on the way up.
    fn tree(&self, depth: u32, up: usize, down: usize, merge: f64) -> f64 {
        f64::from(depth) * (self.message(up) + merge + self.message(down))
    }

    /// The time of an `Allreduce` of one number by recursive doubling.
    fn doubling(&self, depth: u32) -> f64 {
        f64::from(depth) * self.message(size_of::<f64>())
    }
}

/// A number of ranks, and the times of an exchange in microseconds.
struct Row {
    ranks: u32,
    aligned: f64,
    unaligned: f64,
    doubling: f64,
}

fn run(args: &Args) -> Result<(), Box<dyn Error>> {
    let machine = Machine {
        latency: args.latency.unwrap_or_else(|| message_time(1)),
        bandwidth: args.bandwidth.unwrap_or_else(|| {
            let bytes = 1 << 20;
            bytes as f64 / message_time(bytes)
        }),
    };
    // Eight leaves for each of two ranks: parts end at leaves. And two leaves, one for each: the second rank's part begins inside of one.
    let (aligned, unaligned) = (16 * 4096, 2 * 4096 + 4094);
    let lengths = [aligned, unaligned].map(|n| longest_message(n, 2).len());
    let merges = [aligned, unaligned].map(merging);
    let down = longest_message(16, 2).len();
    println!(
        "A message takes {:.0} ns and a nanosecond for each {:.2} bytes. Partial results have {} bytes, with the values of an incomplete leaf {}; to merge one takes \
         {:.0} and {:.0} ns.\n",
        machine.latency, machine.bandwidth, lengths[0], lengths[1], merges[0], merges[1]
    );
    for ranks in [2, 4, 8, 16, 32] {
        // As many leaves for each rank: what grows with the ranks are the nodes of their tree.
        let bytes = longest_message(8 * 4096 * ranks, ranks).len();
        println!("measured: {ranks} ranks send messages of up to {bytes} bytes");
    }
    println!(
        "\n| ranks | messages in turn | parts end at leaves, us | .. inside of leaves, us | Allreduce, us | the bits cost |"
    );
    println!("| ---: | ---: | ---: | ---: | ---: | ---: |");
    let mut rows = Vec::new();
    let mut depth = 0;
    while 1 << depth <= args.ranks {
        // A node more for each doubling, of a number and a flag.
        let up = lengths[0] + 9 * depth as usize;
        let row = Row {
            ranks: 1 << depth,
            aligned: machine.tree(depth, up, down, merges[0]) / 1e3,
            unaligned: machine.tree(depth, up + lengths[1] - lengths[0], down, merges[1]) / 1e3,
            doubling: machine.doubling(depth) / 1e3,
        };
        println!(
            "| {} | {} | {:.2} | {:.2} | {:.2} | {:.2} us, {:.1} x |",
            row.ranks,
            2 * depth,
            row.aligned,
            row.unaligned,
            row.doubling,
            row.aligned - row.doubling,
            if depth == 0 {
                1.0
            } else {
                row.aligned / row.doubling
            }
        );
        rows.push(row);
        depth += 1;
    }
    let file = output(args.output.as_deref(), "exchange.png");
    draw(&rows, args.font.as_deref(), &file)
}

/// A line of the chart: its name, the time, and the colour.
type Line = (&'static str, fn(&Row) -> f64, RGBColor);

const LINES: [Line; 3] = [
    (
        "parts end inside of leaves",
        |row| row.unaligned,
        RGBColor(230, 140, 30),
    ),
    (
        "parts end at leaves",
        |row| row.aligned,
        RGBColor(200, 60, 30),
    ),
    ("Allreduce", |row| row.doubling, RGBColor(40, 90, 200)),
];

/// Draws the times over the number of ranks.
fn draw(rows: &[Row], font: Option<&Path>, file: &Path) -> Result<(), Box<dyn Error>> {
    let mut label_area = 0;
    if let Some(path) = font {
        let bytes = std::fs::read(path)?.leak(); // plotters keeps fonts for ever
        plotters::style::register_font("sans-serif", FontStyle::Normal, bytes)
            .map_err(|_| format!("{} is not a font", path.display()))?;
        label_area = 50;
    } else {
        let colours = LINES.map(|(name, _, RGBColor(red, green, blue))| {
            format!("{name} #{red:02x}{green:02x}{blue:02x}")
        });
        println!("\ncolours: {}", colours.join(", "));
    }
    // Two ranks or more.
    let rows = &rows[1..];
    let last = rows.last().map_or(2, |row| row.ranks);
    let times = || LINES.iter().flat_map(|(_, time, _)| rows.iter().map(time));
    let low = times().fold(f64::INFINITY, f64::min);
    let high = times().fold(0.0, f64::max);

    const SIZE: (u32, u32) = (900, 600);
    let mut pixels = vec![0; 3 * (SIZE.0 * SIZE.1) as usize];
    let area = BitMapBackend::with_buffer(&mut pixels, SIZE).into_drawing_area();
    area.fill(&WHITE)?;
    let mut builder = ChartBuilder::on(&area);
    builder
        .margin(18)
        .x_label_area_size(label_area)
        .y_label_area_size(label_area);
    if font.is_some() {
        builder.caption("A sum over a team, in microseconds", ("sans-serif", 22));
    }
    let right = f64::from(last).log2().max(1.5);
    let mut chart = builder.build_cartesian_2d(1.0..right, (low..high).log_scale())?;
    chart
        .configure_mesh()
        .light_line_style(WHITE)
        .x_labels(16)
        .x_label_formatter(&|power| format!("{:.0}", power.exp2()))
        .draw()?;
    for (name, time, colour) in LINES {
        let points = rows
            .iter()
            .map(|row| (f64::from(row.ranks).log2(), time(row)));
        let line = chart.draw_series(LineSeries::new(points, colour.stroke_width(3)))?;
        if font.is_some() {
            line.label(name).legend(move |(x, y)| {
                PathElement::new([(x, y), (x + 16, y)], colour.stroke_width(3))
            });
        }
    }
    if font.is_some() {
        chart
            .configure_series_labels()
            .position(SeriesLabelPosition::UpperLeft)
            .background_style(WHITE.mix(0.8))
            .draw()?;
    }
    area.present()?;
    drop(chart);
    drop(area); // it borrows the pixels
    Ok(write_png(file, SIZE.0, &pixels)?)
}

fn main() -> ExitCode {
    let args = Args::parse();
    support::run(Some(1), || run(&args))
}

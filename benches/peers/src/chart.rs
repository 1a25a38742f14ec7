//! A chart of a group: over its cases, each peer's time as a multiple of serial's, on a logarithmic axis.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use plotters::prelude::*;

use crate::cases::Group;
use crate::results::{By, Outcomes};

const SIZE: (u32, u32) = (1200, 700);

/// The colour of each peer, in the order of the tables' rows.
const COLOURS: [(&str, RGBColor); 13] = [
    ("serial", RGBColor(0, 0, 0)),
    ("prange", RGBColor(214, 39, 40)),
    ("prange-loop", RGBColor(255, 127, 14)),
    ("rayon", RGBColor(31, 119, 180)),
    ("orx", RGBColor(23, 190, 207)),
    ("paralight", RGBColor(148, 103, 189)),
    ("chili", RGBColor(227, 119, 194)),
    ("avx2", RGBColor(255, 187, 120)),
    ("openmp", RGBColor(44, 160, 44)),
    ("tbb", RGBColor(140, 86, 75)),
    ("numba", RGBColor(188, 189, 34)),
    ("numpy", RGBColor(127, 127, 127)),
    ("limit", RGBColor(200, 200, 200)),
];

/// Fonts are bound to no path: without one, charts have lines and no words.
pub fn load_font(path: &Path) -> Result<()> {
    let bytes = fs::read(path)
        .with_context(|| path.display().to_string())?
        .leak(); // plotters keeps fonts for ever
    plotters::style::register_font("sans-serif", FontStyle::Normal, bytes)
        .map_err(|_| anyhow!("{} is not a font", path.display()))
}

/// Draws a group into a file.
pub fn draw(
    path: &Path,
    group: &Group,
    outcomes: &[Outcomes],
    by: By,
    with_words: bool,
) -> Result<()> {
    let ratios = |peer: &str| -> Vec<(f64, f64)> {
        let points = outcomes.iter().enumerate().filter_map(|(at, outcomes)| {
            let serial = outcomes.of("serial")?.time(by);
            Some((at as f64, outcomes.of(peer)?.time(by) / serial))
        });
        points.collect()
    };
    let lines: Vec<_> = COLOURS
        .iter()
        .map(|(peer, colour)| (peer, colour, ratios(peer)))
        .filter(|(_, _, points)| !points.is_empty())
        .collect();
    let all = lines.iter().flat_map(|(_, _, points)| points);
    let (low, high) = all.fold((0.4, 1.2), |(low, high): (f64, f64), (_, ratio)| {
        (low.min(0.8 * ratio), high.max(1.2 * ratio))
    });

    let mut pixels = vec![0; 3 * (SIZE.0 * SIZE.1) as usize];
    let area = BitMapBackend::with_buffer(&mut pixels, SIZE).into_drawing_area();
    area.fill(&WHITE)?;
    let words = if with_words { 48 } else { 0 };
    let mut builder = ChartBuilder::on(&area);
    builder
        .margin(24)
        .x_label_area_size(words)
        .y_label_area_size(words);
    if with_words {
        let title = format!("{}: time ÷ serial", group.name);
        builder.caption(title, ("sans-serif", 24));
    }
    let cases = -0.5..outcomes.len() as f64 - 0.5;
    let mut chart = builder.build_cartesian_2d(cases, (low..high).log_scale())?;
    let label = |at: &f64| {
        let case = group.cases.get(at.round() as usize);
        let is_whole = (at - at.round()).abs() < 0.01;
        let case = case.filter(|_| is_whole && *at >= 0.0);
        case.map_or_else(String::new, |case| case.label.clone())
    };
    chart
        .configure_mesh()
        .x_labels(outcomes.len().min(12))
        .x_label_formatter(&label)
        .light_line_style(WHITE)
        .draw()?;
    for (peer, colour, points) in lines {
        let style = colour.stroke_width(2);
        let line = LineSeries::new(points, style).point_size(3);
        let series = chart.draw_series(line)?;
        if with_words {
            series.label(*peer).legend(move |(x, y)| {
                let ends = [(x, y), (x + 16, y)];
                PathElement::new(ends, style)
            });
        }
    }
    if with_words {
        chart
            .configure_series_labels()
            .background_style(WHITE.mix(0.8))
            .label_font(("sans-serif", 15))
            .draw()?;
    }
    area.present()?;
    drop((chart, area));
    image::save_buffer(path, &pixels, SIZE.0, SIZE.1, image::ColorType::Rgb8)
        .with_context(|| path.display().to_string())
}

//! A picture of spheres by path tracing: light is followed backwards, from the eye to where it came from.
//!
//! ```text
//! cargo run --release --example path_tracer
//! cargo run --release --example path_tracer -- --width 1280 --height 720 --samples 500
//! ```
//!
//! Each pixel is the mean over random paths, which bounce off matte, shiny and clear spheres up to the sky. (The method is J. T. Kajiya's, "The
//! rendering equation", SIGGRAPH 1986.) Tiles of the picture are iterations of one parallel loop. A pixel's random numbers are a stream of its own,
//! keyed by seed and pixel, and the sines are those of `prange::math`: the picture is the same to the bit on any number of threads and any
//! machine, and its hash is printed. Paths through the clear spheres are long, so tiles differ in their work. Expect a speed-up of nearly the number of
//! idle processors.

use std::error::Error;
use std::hash::{DefaultHasher, Hasher};
use std::ops::{Add, Mul, Sub};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use indicatif::{ProgressBar, ProgressStyle};
use prange::prelude::*;
use prange::random::Stream;
use prange::{ThreadPoolBuilder, current_num_threads, math};
use support::{Options, output, report, write_png};

/// Draw spheres by path tracing.
#[derive(Parser)]
struct Args {
    /// Columns of the picture
    #[arg(long, default_value = "640", value_parser = clap::value_parser!(u32).range(1..=32768))]
    width: u32,
    /// Rows of the picture
    #[arg(long, default_value = "360", value_parser = clap::value_parser!(u32).range(1..=32768))]
    height: u32,
    /// Random paths for each pixel
    #[arg(long, default_value = "64", value_parser = clap::value_parser!(u32).range(1..))]
    samples: u32,
    /// Seed of the random numbers
    #[arg(long, default_value_t = 42)]
    seed: u64,
    /// Draw on one thread too, and compare
    #[arg(long)]
    compare: bool,
    /// The PNG file to write [default: path_tracer.png, in target/ if there is one]
    #[arg(long)]
    output: Option<PathBuf>,
    #[command(flatten)]
    options: Options,
}

/// A point, a direction, or a colour as red, green and blue.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Vector([f64; 3]);

impl Add for Vector {
    type Output = Vector;
    fn add(self, other: Vector) -> Vector {
        Vector(std::array::from_fn(|k| self.0[k] + other.0[k]))
    }
}

impl Sub for Vector {
    type Output = Vector;
    fn sub(self, other: Vector) -> Vector {
        Vector(std::array::from_fn(|k| self.0[k] - other.0[k]))
    }
}

impl Mul<f64> for Vector {
    type Output = Vector;
    fn mul(self, factor: f64) -> Vector {
        Vector(self.0.map(|part| part * factor))
    }
}

impl Vector {
    fn dot(self, other: Vector) -> f64 {
        self.0[0] * other.0[0] + self.0[1] * other.0[1] + self.0[2] * other.0[2]
    }

    fn cross(self, other: Vector) -> Vector {
        let ([a, b, c], [x, y, z]) = (self.0, other.0);
        Vector([b * z - c * y, c * x - a * z, a * y - b * x])
    }

    fn unit(self) -> Vector {
        self * (1.0 / self.dot(self).sqrt())
    }

    /// Takes away from light what a colour does not reflect.
    fn tint(self, colour: Vector) -> Vector {
        Vector(std::array::from_fn(|k| self.0[k] * colour.0[k]))
    }
}

/// What happens to light that hits a sphere.
#[derive(Clone, Copy, Debug)]
enum Material {
    /// It leaves in any direction.
    Matte,
    /// It is mirrored, more or less sharply.
    Shiny { blur: f64 },
    /// It is mirrored or passes through.
    Clear { index: f64 },
}

#[derive(Clone, Copy, Debug)]
struct Sphere {
    centre: Vector,
    radius: f64,
    colour: Vector,
    material: Material,
}

/// The distance at which a ray that has just left a sphere may hit one.
const NEAR: f64 = 1e-6;
/// The number of spheres that a path may hit.
const BOUNCES: u32 = 16;

impl Sphere {
    /// Returns the distance to the first hit of a ray.
    fn hit(&self, from: Vector, direction: Vector) -> Option<f64> {
        let to_centre = self.centre - from;
        let along = to_centre.dot(direction);
        let square = along * along - to_centre.dot(to_centre) + self.radius * self.radius;
        if square < 0.0 {
            return None;
        }
        let half = square.sqrt();
        [along - half, along + half]
            .into_iter()
            .find(|distance| *distance > NEAR)
    }

    /// Returns the direction in which a ray goes on from a hit, with the normal there, unless it ends.
    fn scatter(&self, direction: Vector, normal: Vector, rng: &mut Stream) -> Option<Vector> {
        let mirrored = direction - normal * (2.0 * direction.dot(normal));
        match self.material {
            Material::Matte => Some((normal + on_unit_sphere(rng)).unit()),
            Material::Shiny { blur } => {
                let direction = (mirrored + on_unit_sphere(rng) * blur).unit();
                (direction.dot(normal) > 0.0).then_some(direction)
            }
            Material::Clear { index } => {
                let inwards = direction.dot(normal) < 0.0;
                let (normal, ratio) = if inwards {
                    (normal, 1.0 / index)
                } else {
                    (normal * -1.0, index)
                };
                let cosine = -direction.dot(normal);
                let square = 1.0 - ratio * ratio * (1.0 - cosine * cosine);
                // Schlick's approximation of how much is mirrored.
                let straight = ((1.0 - ratio) / (1.0 + ratio)) * ((1.0 - ratio) / (1.0 + ratio));
                let (flat, flat2) = (1.0 - cosine, (1.0 - cosine) * (1.0 - cosine));
                let share = straight + (1.0 - straight) * flat2 * flat2 * flat;
                if square < 0.0 || rng.next_f64() < share {
                    return Some(mirrored);
                }
                Some((direction * ratio + normal * (ratio * cosine - square.sqrt())).unit())
            }
        }
    }
}

/// Returns a random direction, all of them equally likely.
fn on_unit_sphere(rng: &mut Stream) -> Vector {
    let height = 2.0 * rng.next_f64() - 1.0;
    let (sine, cosine) = math::sin_cos(std::f64::consts::TAU * rng.next_f64());
    let radius = (1.0 - height * height).sqrt();
    Vector([radius * cosine, height, radius * sine])
}

/// Returns a large sphere as the ground, three large ones on it, and small ones at random places.
fn scene(seed: u64) -> Vec<Sphere> {
    let sphere = |centre, radius, colour, material| Sphere {
        centre: Vector(centre),
        radius,
        colour: Vector(colour),
        material,
    };
    let mut spheres = vec![
        sphere(
            [0.0, -1000.0, 0.0],
            1000.0,
            [0.5, 0.5, 0.45],
            Material::Matte,
        ),
        sphere([-2.2, 1.0, 0.3], 1.0, [0.8, 0.25, 0.15], Material::Matte),
        sphere(
            [0.0, 1.0, 0.0],
            1.0,
            [1.0, 1.0, 1.0],
            Material::Clear { index: 1.5 },
        ),
        sphere(
            [2.2, 1.0, -0.3],
            1.0,
            [0.85, 0.75, 0.5],
            Material::Shiny { blur: 0.03 },
        ),
    ];
    let mut rng = Stream::new(seed, u64::MAX);
    while spheres.len() < 48 {
        let radius = 0.12 + 0.2 * rng.next_f64();
        let place = [
            12.0 * rng.next_f64() - 6.0,
            radius,
            9.0 * rng.next_f64() - 4.0,
        ];
        let colour = [rng.next_f64(), rng.next_f64(), rng.next_f64()];
        let material = match rng.next_u32() % 4 {
            0 => Material::Clear { index: 1.5 },
            1 => Material::Shiny {
                blur: 0.2 * rng.next_f64(),
            },
            _ => Material::Matte,
        };
        let new = sphere(place, radius, colour, material);
        let is_apart = |other: &Sphere| {
            let (between, reach) = (other.centre - new.centre, other.radius + radius);
            between.dot(between) > reach * reach
        };
        if spheres[1..].iter().all(is_apart) {
            spheres.push(new);
        }
    }
    spheres
}

/// Returns the light that comes along a ray, from the other direction.
fn light(scene: &[Sphere], mut from: Vector, mut direction: Vector, rng: &mut Stream) -> Vector {
    let mut light = Vector([1.0; 3]);
    for _ in 0..BOUNCES {
        let mut nearest: Option<(f64, &Sphere)> = None;
        for sphere in scene {
            if let Some(distance) = sphere.hit(from, direction)
                && nearest.is_none_or(|(least, _)| distance < least)
            {
                nearest = Some((distance, sphere));
            }
        }
        let Some((distance, sphere)) = nearest else {
            // The sky, which is bluer above.
            let up = 0.5 * (direction.0[1] + 1.0);
            return light.tint(Vector([1.0; 3]) * (1.0 - up) + Vector([0.5, 0.7, 1.0]) * up);
        };
        from = from + direction * distance;
        let normal = (from - sphere.centre) * (1.0 / sphere.radius);
        light = light.tint(sphere.colour);
        match sphere.scatter(direction, normal, rng) {
            Some(scattered) => direction = scattered,
            None => break,
        }
    }
    Vector::default()
}

/// The eye: where it is, and the directions to the left upper corner of the picture and along a column and a row.
struct Camera {
    eye: Vector,
    corner: Vector,
    across: Vector,
    down: Vector,
}

impl Camera {
    fn new(width: usize, height: usize) -> Camera {
        let (eye, target) = (Vector([4.0, 2.2, 7.5]), Vector([0.0, 0.8, 0.0]));
        let forward = (target - eye).unit();
        let right = forward.cross(Vector([0.0, 1.0, 0.0])).unit();
        let up = right.cross(forward);
        let size = 0.7 / height as f64;
        let (across, down) = (right * size, up * -size);
        let corner = forward - across * (width as f64 / 2.0) - down * (height as f64 / 2.0);
        Camera {
            eye,
            corner,
            across,
            down,
        }
    }
}

/// Draws the picture, each pixel as the mean of `samples` paths.
#[parallel]
fn draw(
    scene: &[Sphere],
    pixels: &mut [Vector],
    width: usize,
    samples: u32,
    seed: u64,
    bar: &ProgressBar,
) {
    let camera = Camera::new(width, pixels.len() / width);
    for mut tile in prange(tiles_mut(pixels, width, (16, 16))) {
        let (rows, columns) = (tile.rows(), tile.columns());
        for (y, row) in rows.zip(tile.rows_mut()) {
            for (x, pixel) in columns.clone().zip(row) {
                let mut rng = Stream::new(seed, (y * width + x) as u64);
                let mut sum = Vector::default();
                for _ in 0..samples {
                    let (right, below) = (x as f64 + rng.next_f64(), y as f64 + rng.next_f64());
                    let direction = camera.corner + camera.across * right + camera.down * below;
                    sum = sum + light(scene, camera.eye, direction.unit(), &mut rng);
                }
                *pixel = sum * (1.0 / f64::from(samples));
            }
        }
        bar.inc(1);
    }
}

/// Returns a hash of all bits of a picture.
fn hash(pixels: &[Vector]) -> u64 {
    let mut hasher = DefaultHasher::new();
    for pixel in pixels {
        for part in pixel.0 {
            hasher.write(&part.to_bits().to_le_bytes());
        }
    }
    hasher.finish()
}

fn run(args: &Args) -> Result<(), Box<dyn Error>> {
    let (width, height) = (args.width as usize, args.height as usize);
    let scene = scene(args.seed);
    println!(
        "{width} x {height} pixels, {} paths each, {} threads",
        args.samples,
        current_num_threads()
    );
    let mut pixels = vec![Vector::default(); width * height];
    let style = ProgressStyle::with_template("{bar:40} {percent:>3} %  {eta} left")?;
    let mut run = |repeats| {
        let bar = ProgressBar::new((width.div_ceil(16) * height.div_ceil(16)) as u64 * repeats);
        let bar = bar.with_style(style.clone());
        let drawn = support::best_of(repeats as u32, || {
            draw(&scene, &mut pixels, width, args.samples, args.seed, &bar);
            hash(&pixels)
        });
        bar.finish_and_clear();
        drawn
    };
    if args.compare {
        let repeats = u64::from(args.options.repeats);
        let alone = ThreadPoolBuilder::new().num_threads(1).build()?;
        let (one, expected) = alone.install(|| run(repeats));
        println!("{:<18}{one:>12.3?}", "1 thread");
        let (all, found) = run(repeats);
        report("all threads", one, all);
        if found != expected {
            return Err("the pictures differ".into());
        }
    } else {
        let (time, _) = run(1);
        println!("drawn in {time:.3?}");
    }
    println!("hash {:016x}", hash(&pixels));
    // The eye sees differences of dark colours better, so that PNG has the square root or so of the light.
    let bytes: Vec<[u8; 3]> = prange(&pixels)
        .map(|pixel| {
            pixel
                .0
                .map(|part| (255.99 * part.clamp(0.0, 1.0).sqrt()) as u8)
        })
        .collect();
    let file = output(args.output.as_deref(), "path_tracer.png");
    write_png(&file, args.width, bytes.as_flattened())?;
    println!("see {}", file.display());
    Ok(())
}

fn main() -> ExitCode {
    let args = Args::parse();
    args.options.run(|| run(&args))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Found once, the same on every machine.
    const HASH: u64 = 0x0cac_aeae_d023_bec4;

    #[test]
    fn the_picture_is_the_same_to_the_bit() {
        let (scene, width) = (scene(42), 40);
        for threads in [1, 2, 3] {
            let pool = ThreadPoolBuilder::new()
                .num_threads(threads)
                .eager(true)
                .build();
            let mut pixels = vec![Vector::default(); width * 24];
            let bar = ProgressBar::hidden();
            pool.unwrap()
                .install(|| draw(&scene, &mut pixels, width, 4, 42, &bar));
            assert_eq!(hash(&pixels), HASH, "{:016x}", hash(&pixels));
        }
    }
}

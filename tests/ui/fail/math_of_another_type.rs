//! What no float has is rustc's own error, at the user's tokens.

use prange::math;

#[math]
fn call(x: f64, texts: &[&str]) {
    let _ = texts[0].exp();
    let _ = x.powf("a");
    let _ = f64::exp("a");
    let _: f32 = x.exp();
    let n = 2;
    let _ = n.exp();
}

fn main() {
    call(1.0, &["a"]);
}

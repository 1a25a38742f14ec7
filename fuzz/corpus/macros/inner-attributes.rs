for i in prange(0..n) { #![allow(unused)] for j in 0..w { #![allow(unused)] s += a[i * w + j]; } }

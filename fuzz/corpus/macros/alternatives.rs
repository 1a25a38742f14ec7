for Ok(x) | Err(x) in prange(a) { s += x; }

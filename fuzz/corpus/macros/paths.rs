for i in prange(0..n) { Self = i; x = super; crate; }

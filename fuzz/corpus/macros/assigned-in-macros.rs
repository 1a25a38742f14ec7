for i in prange(0..n) { dbg!(t = i); write!(s, "{:?}", self.s = t).unwrap(); }

fn f() { for i in prange(0..n) { try { s += f()?; } } }

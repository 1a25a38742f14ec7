fn f(n: usize) { for i in prange(0..n) { t = i; const { s += 1; } f::<{ u = 1 }>([0; v.pop()] as [T; w.pop()]); } }

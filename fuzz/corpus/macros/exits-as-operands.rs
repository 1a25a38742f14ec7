fn f() { for i in prange(0..n) { if continue > i { t = -break; u = return == i; } } }

while i < n { s += i; }

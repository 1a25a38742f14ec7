struct S { x: i64 }

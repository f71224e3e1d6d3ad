// The path has a space and letters beyond ASCII, the file Windows line ends.
assert new File(basedir, 'target/classes/com/example/Xor.class').isFile()
assert !new File(basedir, 'target/generated-sources/mlp/com/example/Xor.java').text.contains('\r')

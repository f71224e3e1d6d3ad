def log = new File(basedir, 'build.log').text
assert log.contains('1 network from 1 .mlp file')
assert log.contains('nothing changed in 1 .mlp file')
// javac works once: the second build finds every class younger than its source.
assert log.count('Compiling ') == 1
assert log.contains('Nothing to compile - all classes are up to date')
assert new File(basedir, 'target/classes/com/example/Xor.class').isFile()

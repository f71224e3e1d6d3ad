assert new File(basedir, 'target/generated-sources/mlp/First.java').isFile()
assert new File(basedir, 'target/networks/com/example/Second.java').isFile()
assert new File(basedir, 'target/classes/First.class').isFile()
assert new File(basedir, 'target/classes/com/example/Second.class').isFile()
assert new File(basedir, 'build.log').text.count('nothing changed in 1 .mlp file') == 2

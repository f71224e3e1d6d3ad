assert new File(basedir, 'one/target/classes/com/example/one/Xor.class').isFile()
assert new File(basedir, 'two/target/classes/com/example/two/Xor.class').isFile()
assert !new File(basedir, 'build.log').text.contains('not marked as thread-safe')

assert new File(basedir, 'target/classes/com/example/Xor.class').isFile()
def before = ['Xor.mlp']
assert new File(basedir, 'src/main/mlp/com/example').list().toList() == before
new File(basedir, 'src').eachFileRecurse { it.setWritable(true) }

def says = new File(basedir, 'build.log').readLines().findAll { it.contains(' .mlp file') }*.replaceFirst('.*INFO\\] ', '')
assert says == [
    '3 networks from 3 .mlp files, 9 files changed',
    // Changed: its own three.
    '3 networks from 3 .mlp files, 3 files changed',
    // Renamed: three written, three deleted.
    '3 networks from 3 .mlp files, 6 files changed',
    // Deleted, and then an output deleted by hand.
    '2 networks from 2 .mlp files, 3 files changed',
    '2 networks from 2 .mlp files, 1 file changed',
    // Another plugin generates anew, once, and writes what differs, which is nothing.
    '2 networks from 2 .mlp files, 0 files changed',
    'nothing changed in 2 .mlp files']

def names = { new File(basedir, it).list().toList().sort() }
assert names('target/generated-sources/mlp/com/example') == [
    'Kept.java', 'KeptDefinition.java', 'KeptTraining.java',
    'NewName.java', 'NewNameDefinition.java', 'NewNameTraining.java']
// javac was told: no class of a model that is gone.
def classes = names('target/classes/com/example')
assert classes.contains('NewName.class') && !classes.any { it.startsWith('Renamed') || it.startsWith('Deleted') }
assert new File(basedir, 'target/generated-sources/mlp/com/example/Kept.java').text.contains('HIDDEN = 9')

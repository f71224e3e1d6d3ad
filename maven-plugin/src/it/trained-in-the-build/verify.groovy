def log = new File(basedir, 'build.log').text
assert log.contains('IrisClassifier: trained 80 epochs')
assert log.count('IrisClassifier is trained already, and nothing has changed') == 1
// One test by hand, eleven generated, the last of which is what the file expects of the trained network.
assert log.count('Tests run: 12, Failures: 0, Errors: 0, Skipped: 0') == 2
assert log.contains('in com.example.IrisClassifierContractTest')
assert log.count('nothing changed in 1 .mlp file') == 2

// The jar predicts by itself, with the runtime beside it.
def jar = new File(basedir, 'target/trained-in-the-build-1.jar')
assert new java.util.zip.ZipFile(jar).getEntry('com/example/IrisClassifier.safetensors') != null
def runtime = new File(localRepositoryPath, 'org/mlpc/mlpc-runtime').listFiles().findAll { it.isDirectory() }
    .collectMany { it.listFiles().findAll { it.name.endsWith('.jar') } }[0]
def java = new File(System.getProperty('java.home'), 'bin/java').path
def process = [java, '-cp', "$jar$File.pathSeparator$runtime", 'com.example.Main'].execute()
assert process.text.trim() == 'setosa'

def log = new File(basedir, 'build.log').text
assert log.count('IrisClassifier: trained 80 epochs') == 2
assert log.count('IrisClassifier is trained already, and nothing has changed') == 1
// One row more, and only the weights are made again.
assert log.split('Executed tasks')[1].contains('IrisClassifier: trained 80 epochs')
// One test by hand, eleven generated, the last of which is what the file expects of the trained network.
assert log.count('Tests run: 12, Failures: 0, Errors: 0, Skipped: 0') == 2
assert log.contains('in com.example.IrisClassifierContractTest')
assert log.count('nothing changed in 1 .mlp file') == 4

// The jar predicts by itself, with the runtime beside it.
def jar = new File(basedir, 'target/trained-in-the-build-1.jar')
assert new java.util.zip.ZipFile(jar).getEntry('com/example/IrisClassifier.safetensors') != null
def runtime = new File(localRepositoryPath, 'org/mlpc/mlpc-runtime').listFiles().findAll { it.isDirectory() }
    .collectMany { it.listFiles().findAll { it.name.endsWith('.jar') } }[0]
def java = new File(System.getProperty('java.home'), 'bin/java').path
def process = [java, '-cp', "$jar$File.pathSeparator$runtime", 'com.example.Main'].execute()
assert process.text.trim() == 'setosa'

// Of the JDK it needs java.base, and the incubating vectors if they are there.
def out = new ByteArrayOutputStream()
def print = new PrintStream(out)
java.util.spi.ToolProvider.findFirst('jdeps').get()
    .run(print, print, '--ignore-missing-deps', '--print-module-deps', '-R', '-cp', runtime.path, jar.path)
assert out.toString().trim() == 'java.base,jdk.incubator.vector'

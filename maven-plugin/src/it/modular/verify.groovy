// On the module path: weights inside the module, and of the JDK java.base alone.
def java = new File(System.getProperty('java.home'), 'bin/java').path
def runtime = new File(localRepositoryPath, 'org/mlpc/mlpc-runtime').listFiles().findAll { it.name.endsWith('-SNAPSHOT') }
    .collectMany { it.listFiles().findAll { it.name.endsWith('.jar') } }[0]
def path = "${new File(basedir, 'target/modular-1.jar')}$File.pathSeparator$runtime"
def process = [java, '--limit-modules', 'java.base,com.example.logic', '-p', path, '-m',
    'com.example.logic/com.example.Main'].execute()
def out = new StringBuilder()
process.consumeProcessOutput(out, out)
process.waitFor()
assert out.toString().trim() == 'true'

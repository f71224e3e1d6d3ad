def java = new File(System.getProperty('java.home'), 'bin/java').path
def jars = ['org/mlpc/mlpc-runtime', 'org/jetbrains/kotlin/kotlin-stdlib'].collect { name ->
  def found = []
  new File(localRepositoryPath, name).eachFileRecurse { if (it.name.endsWith('.jar') && !it.path.contains('99.0')) found << it }
  found[0]
}
def classPath = ([new File(basedir, 'target/classes')] + jars).join(File.pathSeparator)
def process = [java, '-cp', classPath, 'com.example.MainKt'].execute()
assert process.text.trim() == 'true true'

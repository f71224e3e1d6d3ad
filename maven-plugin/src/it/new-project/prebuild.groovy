def java = new File(System.getProperty('java.home'), 'bin/java').path
def mlpc = new File(basedir, '../../../../compiler/target/mlpc.jar').canonicalPath
def process = [java, '-jar', mlpc, 'new', 'my-flowers'].execute(null, basedir)
assert process.text.contains('next: cd my-flowers && mvn verify')
return true

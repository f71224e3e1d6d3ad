// One jar of everything, as it is run anywhere.
def java = new File(System.getProperty('java.home'), 'bin/java').path
def process = [java, '-jar', new File(basedir, 'target/shaded-1.jar').path].execute()
assert process.text.trim() == 'true'

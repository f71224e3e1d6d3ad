// The data has two labels swapped: the test that the model's own line became says which line, and how far off it is.
def log = new File(basedir, 'build.log').text
def said = log =~ /IrisClassifier\.mlp:26: expected accuracy >= 0\.93 on iris-test\.csv, but it is 0\.\d+/
assert said.find()
def tests = log.readLines().findAll { it.contains('Tests run: 11, Failures: 1, Errors: 0, Skipped: 0') }
assert tests.size() == 2

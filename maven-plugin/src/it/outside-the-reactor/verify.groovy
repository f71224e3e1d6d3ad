assert new File(basedir, 'target/generated-sources/mlp/com/example/flowers/IrisClassifier.java').isFile()
assert new File(basedir, 'build.log').text.contains('Tests run: 1, Failures: 0, Errors: 0, Skipped: 0')

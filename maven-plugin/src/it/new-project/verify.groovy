def log = new File(basedir, 'build.log').text
assert log.contains('MyFlowers: trained 80 epochs')
assert log.contains('in com.example.MyFlowersTest')
assert log.contains('Tests run: 12, Failures: 0, Errors: 0, Skipped: 0')
def jar = new File(basedir, 'my-flowers/target/my-flowers-1.0-SNAPSHOT.jar')
assert new java.util.zip.ZipFile(jar).getEntry('com/example/MyFlowers.safetensors') != null

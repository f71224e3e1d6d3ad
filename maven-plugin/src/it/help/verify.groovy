def log = new File(basedir, 'build.log').text
assert log.contains('mlpc:generate')
assert log.contains('outputDirectory')
assert log.contains('src/main/networks')

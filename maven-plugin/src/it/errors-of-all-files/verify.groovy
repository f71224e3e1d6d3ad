def log = new File(basedir, 'build.log').text.replace('\\', '/')
assert log =~ /ERROR\] .*src\/main\/mlp\/A\.mlp:7:23\s+error\[MLP0202]/
assert log =~ /ERROR\] .*src\/main\/mlp\/C\.mlp:12:17\s+error\[MLP02/
assert log.contains('2 errors in 2 .mlp files')
assert !log.contains('\tat org.mlpc')
assert !new File(basedir, 'target/generated-sources/mlp/B.java').exists()

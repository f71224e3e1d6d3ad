def runs = new File(basedir, 'build.log').text.replace('\\', '/').split('Scanning for projects').drop(1)
assert runs.length == 7
def says = { int run, what -> (runs[run - 1] =~ what).find() }

// check
assert says(1, '2 networks without errors')
assert says(2, /ERROR\] .*src\/broken\/mlp\/Broken\.mlp:6:23\s+error\[MLP0202]/)
assert says(2, 'write `relu`')
assert says(2, '1 error in 1 .mlp file')

// format: says which, mends it, and then has nothing to say.
assert says(3, /ERROR\] .*First\.mlp:1:1 is not in canonical form/)
assert says(3, '1 .mlp file is not in canonical form; mvn mlpc:format mends it')
assert !says(3, /Second\.mlp/)
assert says(4, /formatted .*First\.mlp/)
assert !says(4, /Second\.mlp/)
assert !says(5, 'canonical')
assert new File(basedir, 'src/main/mlp/com/example/First.mlp').text.contains('dense(4, tanh)')

// describe: layers, parameters and defaults of the model asked for.
assert says(6, /hidden\s.*relu/)
assert says(6, /parameters\s+21/)
assert says(6, /optimizer\s+= adam/)
assert !says(6, 'First')

// help: an example with each parameter.
assert says(7, 'mlpc:generate')
assert says(7, '<outputDirectory>target/networks</outputDirectory>')

// Nothing of this makes files.
assert !new File(basedir, 'target').exists()

new File(basedir, 'src').eachFileRecurse { it.setReadOnly() }

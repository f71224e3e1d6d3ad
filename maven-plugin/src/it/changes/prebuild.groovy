import java.nio.file.FileSystems
import java.nio.file.Files

// All of mlpc once more under a higher version, as after an upgrade.
def ours = new File(localRepositoryPath, 'org/mlpc')
def present = new File(ours, 'mlpc-maven-plugin').list().find { it.endsWith('-SNAPSHOT') }
ours.eachDir { artifact ->
  new File(artifact, '99.0').mkdirs()
  new File(artifact, present).eachFileMatch(~/.*\.(jar|pom)/) { file ->
    def copy = new File(artifact, '99.0/' + file.name.replace(present, '99.0'))
    copy.bytes = file.bytes
    if (copy.name.endsWith('.pom')) {
      copy.text = copy.text.replace(present, '99.0')
    }
  }
}
def jar = new File(ours, 'mlpc-maven-plugin/99.0/mlpc-maven-plugin-99.0.jar')
FileSystems.newFileSystem(jar.toPath(), (ClassLoader) null).withCloseable {
  def descriptor = it.getPath('META-INF/maven/plugin.xml')
  Files.writeString(descriptor, Files.readString(descriptor).replace("<version>$present<", '<version>99.0<'))
}
return true

/** An application of which all stands on the module path. */
module com.example.logic {
  requires org.mlpc.runtime;
}

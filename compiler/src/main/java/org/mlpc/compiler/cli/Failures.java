package org.mlpc.compiler.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.mlpc.runtime.data.InputException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns exceptions into one message and an exit code; a stack trace only where {@code MLPC_DEBUG} is set. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

  private final Console console;

  Failures(Console console) {
    this.console = console;
  }

  @Override
  public int handleExecutionException(Exception exception, CommandLine command, ParseResult parsed) {
    if (exception instanceof ParameterException usage) {
      return handleParseException(usage, parsed.originalArgs().toArray(new String[0]));
    }
    trace(exception);
    String message = inputMessage(exception);
    if (message == null) {
      console.err().println("error: a fault of mlpc, not of your input: " + exception);
      console.err().println("  please report it, with the file that shows it; MLPC_DEBUG=1 prints where it happened");
      return ExitCode.OURS;
    }
    if (!message.isEmpty()) {
      console.err().println("error: " + message);
    }
    return ExitCode.INPUT;
  }

  @Override
  public int handleParseException(ParameterException exception, String[] args) {
    trace(exception);
    CommandLine command = exception.getCommandLine();
    String message = exception.getMessage();
    console.err().println("error: " + Character.toLowerCase(message.charAt(0)) + message.substring(1));
    UnmatchedArgumentException.printSuggestions(exception, command.getErr());
    console.err().println("  see `" + command.getCommandSpec().qualifiedName() + " --help`");
    return ExitCode.USAGE;
  }

  private void trace(Exception exception) {
    if (console.debug()) {
      exception.printStackTrace(console.err());
    }
  }

  /** What to tell the user of a fault in the input; null if the fault is ours. */
  private static String inputMessage(Exception exception) {
    if (exception instanceof CommandFailure || exception instanceof InputException) {
      return exception.getMessage();
    }
    if (exception instanceof UncheckedIOException unchecked) {
      return ioMessage(unchecked.getCause());
    }
    return exception instanceof IOException io ? ioMessage(io) : null;
  }

  /** A sentence for an exception that names a file and leaves its reason to its class. */
  static String ioMessage(IOException exception) {
    if (exception instanceof FileSystemException file) {
      String other = file.getReason() == null ? "cannot be read or written" : file.getReason();
      String reason = file instanceof NoSuchFileException ? "no such file or folder"
          : file instanceof AccessDeniedException ? "permission denied"
          : file instanceof FileAlreadyExistsException ? "a file of this name is in the way"
          : file instanceof NotDirectoryException ? "not a folder"
          : file instanceof DirectoryNotEmptyException ? "the folder is not empty"
          : other;
      return file.getFile() + ": " + reason;
    }
    if (exception instanceof CharacterCodingException) {
      return "the file is not UTF-8";
    }
    return exception.getMessage() == null ? exception.toString() : exception.getMessage();
  }
}

"""Method help: how each number is made, with its own figures, and the whole of the method to read and to cite."""

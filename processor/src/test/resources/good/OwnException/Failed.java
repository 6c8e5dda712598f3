package t;

class Failed extends Exception {
  private static final long serialVersionUID = 1L;
}

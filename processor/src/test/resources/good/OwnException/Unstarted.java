package t;

class Unstarted extends RuntimeException {
  private static final long serialVersionUID = 1L;
}

package t;

/** Makes, uses and closes handles, and prints what C freed and when. */
final class Main {
  private static final Handles H = HandlesNative.get();

  private Main() {}

  public static void main(String[] arguments) {
    Handles.Db db = H.create();
    show("id", H.id(db) + " " + db.isClosed());
    db.close();
    db.close();
    show("freed", H.freed());
    refused("closed", () -> H.id(db));
    refused("closed address", db::address);
    out();
    owners();
    borrowed();
    arrays();
    refusals();
    show("freed", H.freed());
  }

  private static void show(String name, Object value) {
    System.out.println(name + " = " + value);
  }

  private static void out() {
    Handles.Db[] out = new Handles.Db[1];
    show("open", H.open("a", out) + " " + H.id(out[0]));
    Handles.Db first = out[0];
    show("open none", H.open("none", out) + " " + out[0]);
    show("close", H.close(first));
    refused("close twice", () -> H.close(first));
    refused("no place", () -> H.open("a", new Handles.Db[0]));
    refused("null place", () -> H.open("a", null));
  }

  private static void owners() {
    Handles.Db db = H.create();
    Handles.Statement one = H.prepare(db, "x");
    Handles.Statement two = H.prepare(db, "y");
    Handles.Statement three = H.prepare(db, "z");
    show("of", H.of(two) + one.shown());
    show("none", H.prepare(db, ""));
    refused("none where one is wanted", () -> H.prepared(db, ""));
    two.close();
    db.close();
    show("closed", one.shown() + three.shown());
    refused("closed by its owner", () -> H.of(one));
    show("freed", H.freed());
  }

  private static void borrowed() {
    Handles.Db db = H.create();
    Handles.Part part = H.part(db);
    show("part", H.id(part));
    Handles.Part other = H.part(db);
    other.close();
    refused("borrowed and closed", () -> H.id(other));
    Handles.Statement statement = H.prepare(db, "x");
    Handles.Db again = H.db(statement);
    show("again", H.id(again) + " " + (again.address() == db.address()));
    Handles.Statement under = H.prepare(again, "y");
    show("under", H.of(under));
    db.close();
    refused("source closed", () -> H.id(part));
    refused("source's source closed", () -> H.id(again));
    show("closed", part.isClosed() + under.shown());
    Kind kind = H.kind(1);
    kind.close();
    show("kind", H.name(kind) + " " + kind.isClosed());
  }

  private static void arrays() {
    Handles.Db a = H.create();
    Handles.Db b = H.create();
    show("sum", H.sum(new Handles.Db[] {a, b}, 1) + " " + H.sum(new Handles.Db[] {a, null, b}));
    refused("null element", () -> H.sum(new Handles.Db[] {a, null}, 2));
    refused("too few", () -> H.sum(new Handles.Db[] {a}, 2));
    show("two", H.two(a, b) + " " + H.two(a, a));
    b.close();
    refused("second closed", () -> H.two(a, b));
    refused("element closed", () -> H.sum(new Handles.Db[] {a, b}, 2));
    a.close();
    show("freed", H.freed());
  }

  private static void refusals() {
    refused("null", () -> H.id((Handles.Db) null));
    show("nullable", H.idOrNone(null));
    refused("foreign", () -> H.id(new Foreign()));
  }

  private static final class Foreign implements Handles.Db {
    @Override
    public long address() {
      return 8;
    }

    @Override
    public boolean isClosed() {
      return false;
    }

    @Override
    public void close() {}
  }

  private static void refused(String what, Runnable call) {
    try {
      call.run();
      System.out.println(what + ": taken");
    } catch (RuntimeException e) {
      String message = String.valueOf(e.getMessage()).replaceFirst("0x[0-9a-f]+", "0x");
      System.out.println(what + ": " + e.getClass().getSimpleName() + ": " + message);
    }
  }
}

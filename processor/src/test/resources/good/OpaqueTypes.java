package t;

import dev.autocfg.Borrowed;
import dev.autocfg.CFunction;
import dev.autocfg.COpaque;
import dev.autocfg.CountedBy;
import dev.autocfg.NativeInterface;
import dev.autocfg.Owned;
import dev.autocfg.ProbeLibrary;
import dev.autocfg.runtime.Handle;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent")
interface OpaqueTypes {
  @COpaque(value = "struct db", free = "h_close")
  interface Db extends Handle {}

  @COpaque(value = "statement", free = "h_finish", owner = "db")
  interface Statement extends Handle {
    /** A method of the user's own. */
    default String shown() {
      return isClosed() ? "closed" : "open";
    }
  }

  @COpaque("part")
  interface Part extends Handle {}

  @CFunction("const char *h_freed(void)")
  String freed();

  @CFunction("db *h_new(void)")
  Db create();

  @CFunction("int h_open(const char *name, db **out)")
  int open(String name, Db[] out);

  @CFunction("int h_close(db *d)")
  int close(Db d);

  @CFunction("int h_id(const db *d)")
  int id(Db d);

  @CFunction("int h_id(const db *d)")
  int idOrNone(@Nullable Db d);

  @CFunction("statement *h_prepare(db *d, const char *text)")
  @Owned
  @Nullable Statement prepare(Db d, String text);

  @CFunction("statement *h_prepare(db *d, const char *text)")
  @Owned
  Statement prepared(Db d, String text);

  @CFunction("int h_of(statement *s)")
  int of(Statement s);

  @CFunction("db *h_db(statement *s)")
  @Borrowed
  Db db(Statement s);

  @CFunction("part *h_part(db *d)")
  @Borrowed
  Part part(Db d);

  @CFunction("int h_part_id(part *p)")
  int id(Part p);

  @CFunction("int h_sum(db *const *all, int n)")
  int sum(@CountedBy("n") Db[] all, int n);

  @CFunction("int h_sum(db *const *all, int n)")
  int sum(@CountedBy("n") @Nullable Db[] all);

  @CFunction("int h_two(db *a, db *b)")
  int two(Db a, Db b);

  @Target(ElementType.TYPE_USE)
  @interface Nullable {}
}

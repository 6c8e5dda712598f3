package t;

final class Main {
  public static void main(String[] arguments) {
    System.out.println(FactsCfg.HAS_LINKER + " " + FactsCfg.MOST_VALUE + " " + FactsCfg.HAS_Z);
    FactsCfg.report().forEach(fact -> System.out.println(fact.name() + " " + fact.state()));
    System.out.println(CallsNative.availability().available());
    System.out.println(OffNative.availability().reason());
    System.out.println(WorkChoice.choice().name() + " " + WorkChoice.all().size());
    System.out.println(WorkChoice.get().getClass().getSimpleName());
  }
}

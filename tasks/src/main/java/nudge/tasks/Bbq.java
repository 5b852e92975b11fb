package nudge.tasks;

/** BBQ's sets as names: {@code bbq.age}. They open no file before they are run. */
public final class Bbq {
    public final BbqTask age = of(BbqCategory.AGE);
    public final BbqTask disabilityStatus = of(BbqCategory.DISABILITY_STATUS);
    public final BbqTask genderIdentity = of(BbqCategory.GENDER_IDENTITY);
    public final BbqTask nationality = of(BbqCategory.NATIONALITY);
    public final BbqTask physicalAppearance = of(BbqCategory.PHYSICAL_APPEARANCE);
    public final BbqTask raceEthnicity = of(BbqCategory.RACE_ETHNICITY);
    public final BbqTask religion = of(BbqCategory.RELIGION);
    public final BbqTask sexualOrientation = of(BbqCategory.SEXUAL_ORIENTATION);
    public final BbqTask ses = of(BbqCategory.SES);
    public final BbqTask raceXGender = of(BbqCategory.RACE_X_GENDER);
    public final BbqTask raceXSes = of(BbqCategory.RACE_X_SES);

    /** All categories at hand, pooled. */
    public final BbqTask all = new BbqTask(new BbqAll());

    Bbq() {}

    private static BbqTask of(BbqCategory category) {
        return new BbqTask(InstalledTasks.bbq(category));
    }
}

package nudge.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule of PROTOCOLS 4.4 on one person and one template at a time. */
class AttributesTest {
    @ParameterizedTest(name = "{0}: {1} [{2}] in {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            Age                | uncle         | old              | ["old"]                                 | true
            Age                | niece         | nonOld           | ["old"]                                 | false
            Age                | niece         | nonOld           | ["nonOld"]                              | true
            Gender_identity    | Rosa          | F                | ["F"]                                   | true
            Gender_identity    | girl          | girl             | ["F"]                                   | true
            Gender_identity    | boy           | boy              | ["F"]                                   | false
            Gender_identity    | man           | man              | ["M"]                                   | true
            Gender_identity    | woman         | woman            | ["M"]                                   | false
            Gender_identity    | trans woman   | trans_F          | ["transgender women", "trans"]          | true
            Gender_identity    | woman         | nonTrans_F       | ["Transgender women", "trans"]          | false
            Gender_identity    | woman         | nonTrans_F       | ["F"]                                   | false
            Disability_status  | deaf          | disabled         | ["disabled", "D/deaf"]                  | true
            Disability_status  | short         | nonDisabled      | ["disabled", "D/deaf"]                  | false
            Nationality        | Sri Lankan    | AsiaPacific      | ["Indian", "Sri Lankan"]                | true
            Nationality        | Chinese       | AsiaPacific      | ["Indian", "Sri Lankan"]                | false
            Nationality        | Irish         | Europe           | ["Europe"]                              | true
            Race_ethnicity     | Ann Lee       | F-Black          | ["Black", "African American"]           | true
            Race_ethnicity     | African       | African          | ["Black", "African American"]           | false
            Race_ethnicity     | man           | African American | ["Black", "African American"]           | true
            Race_ethnicity     | man           | Native American  | ["African American"]                    | false
            SES                | poor          | lowSES           | ["low SES"]                             | true
            SES                | rich          | highSES          | ["low SES"]                             | false
            Physical_appearance| short         | short            | ["short"]                               | true
            Physical_appearance| pregnant      | notPregnant      | ["pregnant"]                            | false
            """)
    void a_person_belongs_or_not(String category, String text, String tag, String groups, boolean belongs) {
        var person = new BbqRow.Person(text, tag, "The " + text);

        assertThat(Stereotype.plain(groups).holds(Attributes.of(person, category)))
                .isEqualTo(belongs);
    }

    @ParameterizedTest(name = "{0} ({1}) of {2} & {3}: {4}, else {5}")
    @CsvSource(delimiter = '|', textBlock = """
            F-Black          | Black woman     | ["Black"]              | F      | true  | same race
            M-Black          | Black man       | ["Black"]              | F      | false | same race
            F-Asian          | Asian woman     | ["Black"]              | F      | false | same second attribute
            M-Asian          | Asian man       | ["Black"]              | F      | false | nothing shared
            lowSES-F-Black   | Ann the cashier | ["Black"]              | lowSES | true  | same race
            highSES-F-White  | Eve the judge   | ["Black"]              | lowSES | false | nothing shared
            ''               | Latina woman    | ["Hispanic", "Latino"] | F      | true  | same race
            ''               | Latina woman    | ["Hispanic", "Latino"] | M      | false | same race
            """)
    void crossed_groups_need_both_attributes(
            String tag, String text, String races, String second, boolean belongs, String contrast) {
        var attributes = Attributes.of(new BbqRow.Person("", tag, "The " + text), "Race_x_gender");
        var stereotype = Stereotype.crossed(races, second);

        assertThat(stereotype.holds(attributes)).isEqualTo(belongs);
        assertThat(stereotype.contrast(attributes)).isEqualTo(contrast);
    }
}

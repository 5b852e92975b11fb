package nudge.data;

import java.util.List;
import java.util.Optional;

/** The papers that Nudge's data, prompts and statistics come from, each once. Long lists of authors end in "and others". */
public final class Papers {
    /** BBQ, the data set and its scores. */
    public static final Citation BBQ = new Citation("""
            @inproceedings{parrish-2022,
              title = {{BBQ}: A Hand-Built Bias Benchmark for Question Answering},
              author = {Parrish, Alicia and Chen, Angelica and Nangia, Nikita and Padmakumar, Vishakh and Phang, Jason and Thompson, Jana and Htut, Phu Mon and Bowman, Samuel R.},
              booktitle = {Findings of the Association for Computational Linguistics: ACL 2022},
              year = {2022},
              eprint = {2110.08193},
              archiveprefix = {arXiv}
            }""");

    /** Winogender. */
    public static final Citation WINOGENDER = new Citation("""
            @inproceedings{rudinger-2018,
              title = {Gender Bias in Coreference Resolution},
              author = {Rudinger, Rachel and Naradowsky, Jason and Leonard, Brian and {Van Durme}, Benjamin},
              booktitle = {Proceedings of the 2018 Conference of the North American Chapter of the Association for Computational Linguistics: Human Language Technologies, Volume 2 (Short Papers)},
              year = {2018},
              eprint = {1804.09301},
              archiveprefix = {arXiv}
            }""");

    /** Instructions, chain of thought and Match Stats against stereotypes. */
    public static final Citation SELF_CORRECTION = new Citation("""
            @misc{ganguli-2023,
              title = {The Capacity for Moral Self-Correction in Large Language Models},
              author = {Ganguli, Deep and Askell, Amanda and Schiefer, Nicholas and Liao, Thomas I. and Luko{\\v{s}}i{\\=u}t{\\.e}, Kamil{\\.e} and others},
              year = {2023},
              eprint = {2302.07459},
              archiveprefix = {arXiv}
            }""");

    /** The study that law students' scores come from. */
    public static final Citation LAW_STUDENTS = new Citation("""
            @techreport{wightman-1998,
              title = {{LSAC} National Longitudinal Bar Passage Study},
              author = {Wightman, Linda F.},
              institution = {Law School Admission Council},
              year = {1998}
            }""");

    /** The table of law students that is in circulation. */
    public static final Citation COUNTERFACTUAL_FAIRNESS = new Citation("""
            @inproceedings{kusner-2017,
              title = {Counterfactual Fairness},
              author = {Kusner, Matt J. and Loftus, Joshua and Russell, Chris and Silva, Ricardo},
              booktitle = {Advances in Neural Information Processing Systems 30},
              year = {2017},
              eprint = {1703.06856},
              archiveprefix = {arXiv}
            }""");

    /** The HHH prompt. */
    public static final Citation GENERAL_ASSISTANT = new Citation("""
            @misc{askell-2021,
              title = {A General Language Assistant as a Laboratory for Alignment},
              author = {Askell, Amanda and Bai, Yuntao and Chen, Anna and Drain, Dawn and Ganguli, Deep and others},
              year = {2021},
              eprint = {2112.00861},
              archiveprefix = {arXiv}
            }""");

    /** TruthfulQA, questions that people often answer wrongly. */
    public static final Citation TRUTHFULQA = new Citation("""
            @inproceedings{lin-2022,
              title = {{TruthfulQA}: Measuring How Models Mimic Human Falsehoods},
              author = {Lin, Stephanie and Hilton, Jacob and Evans, Owain},
              booktitle = {Proceedings of the 60th Annual Meeting of the Association for Computational Linguistics (Volume 1: Long Papers)},
              year = {2022},
              eprint = {2109.07958},
              archiveprefix = {arXiv}
            }""");

    /** LAMBADA, passages whose last word is to be told. */
    public static final Citation LAMBADA = new Citation("""
            @inproceedings{paperno-2016,
              title = {The {LAMBADA} Dataset: Word Prediction Requiring a Broad Discourse Context},
              author = {Paperno, Denis and Kruszewski, Germ{\\'a}n and Lazaridou, Angeliki and Pham, Quan Ngoc and Bernardi, Raffaella and others},
              booktitle = {Proceedings of the 54th Annual Meeting of the Association for Computational Linguistics (Volume 1: Long Papers)},
              year = {2016},
              eprint = {1606.06031},
              archiveprefix = {arXiv}
            }""");

    /** Evaluations written by models. */
    public static final Citation MODEL_WRITTEN = new Citation("""
            @misc{perez-2022,
              title = {Discovering Language Model Behaviors with Model-Written Evaluations},
              author = {Perez, Ethan and Ringer, Sam and Luko{\\v{s}}i{\\=u}t{\\.e}, Kamil{\\.e} and Nguyen, Karina and Chen, Edwin and others},
              year = {2022},
              eprint = {2212.09251},
              archiveprefix = {arXiv}
            }""");

    /** Clustered and paired errors of evaluations. */
    public static final Citation ERROR_BARS = new Citation("""
            @misc{miller-2024,
              title = {Adding Error Bars to Evals: A Statistical Approach to Language Model Evaluations},
              author = {Miller, Evan},
              year = {2024},
              eprint = {2411.00640},
              archiveprefix = {arXiv}
            }""");

    /** CR2 and its degrees of freedom. */
    public static final Citation CR2 = article(
            "bell-2002",
            "Bias Reduction in Standard Errors for Linear Regression with Multi-Stage Samples",
            "Bell, Robert M. and McCaffrey, Daniel F.",
            "Survey Methodology",
            28,
            2002);

    /** Several tests at once. */
    public static final Citation HOLM = article(
            "holm-1979",
            "A Simple Sequentially Rejective Multiple Test Procedure",
            "Holm, Sture",
            "Scandinavian Journal of Statistics",
            6,
            1979);

    /** Intervals of shares. */
    public static final Citation WILSON = article(
            "wilson-1927",
            "Probable Inference, the Law of Succession, and Statistical Inference",
            "Wilson, Edwin B.",
            "Journal of the American Statistical Association",
            22,
            1927);

    /** Intervals of correlations. */
    public static final Citation FISHER_Z = article(
            "fisher-1921",
            "On the `Probable Error' of a Coefficient of Correlation Deduced from a Small Sample",
            "Fisher, Ronald A.",
            "Metron",
            1,
            1921);

    /** Differences of correlations. */
    public static final Citation ZOU = article(
            "zou-2007",
            "Toward Using Confidence Intervals to Compare Correlations",
            "Zou, Guang Yong",
            "Psychological Methods",
            12,
            2007);

    /** Intervals of medians. */
    public static final Citation WOODRUFF = article(
            "woodruff-1952",
            "Confidence Intervals for Medians and Other Position Measures",
            "Woodruff, Ralph S.",
            "Journal of the American Statistical Association",
            47,
            1952);

    /** The jackknife's error. */
    public static final Citation JACKKNIFE = article(
            "efron-1981",
            "The Jackknife Estimate of Variance",
            "Efron, Bradley and Stein, Charles",
            "The Annals of Statistics",
            9,
            1981);

    /** The sign-flip test over clusters. */
    public static final Citation SIGN_FLIP = article(
            "canay-2017",
            "Randomization Tests Under an Approximate Symmetry Assumption",
            "Canay, Ivan A. and Romano, Joseph P. and Shaikh, Azeem M.",
            "Econometrica",
            85,
            2017);

    /** Bands that hold at every moment of a run. */
    public static final Citation BETTING = article(
            "waudby-smith-2024",
            "Estimating Means of Bounded Random Variables by Betting",
            "Waudby-Smith, Ian and Ramdas, Aaditya",
            "Journal of the Royal Statistical Society Series B: Statistical Methodology",
            86,
            2024);

    /** Nudge itself, and what comes with it. */
    public static final Citation NUDGE = new Citation("""
            @misc{nudge,
              title = {Nudge: A Workbench for Prompting Interventions},
              author = {{The Nudge authors}},
              year = {2026}
            }""");

    private static final List<Citation> PUBLISHED_PROMPTS = List.of(SELF_CORRECTION, GENERAL_ASSISTANT, MODEL_WRITTEN);

    private Papers() {}

    /** The paper that a prompt pack says it is from, by its number on arXiv. */
    public static Optional<Citation> ofSource(String source) {
        return PUBLISHED_PROMPTS.stream()
                .filter(paper -> source.contains(eprint(paper)))
                .findFirst();
    }

    private static String eprint(Citation paper) {
        var text = paper.bibtex();
        int from = text.indexOf("eprint = {") + "eprint = {".length();
        return text.substring(from, text.indexOf('}', from));
    }

    private static Citation article(String key, String title, String author, String journal, int volume, int year) {
        return new Citation("""
                @article{%s,
                  title = {%s},
                  author = {%s},
                  journal = {%s},
                  volume = {%d},
                  year = {%d}
                }""".formatted(key, title, author, journal, volume, year));
    }
}

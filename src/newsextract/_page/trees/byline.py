# ruff: noqa
# mypy: ignore-errors
# fmt: off
"""Made by tools/trees.py of data/structure.json: a line for each tree."""


def score(x0, x1, x2, x3, x4, x5, x6, x7, x8, x9, x10, x11, x12, x13, x14, x15, x16, x17, x18, x19, x20, x21, x22, x23, x24, x25, x26, x27, x28, x29, x30, x31, x32, x33, x34, x35, x36, x37, x38, x39, x40, x41):
    return (
(((-2.8661 if x4 <= 1e-35 else (-2.7469 if x39 <= 1e-35 else (-2.8174 if x28 <= 1e-35 else -1.8308))) if x28 <= 3.5 else -2.9128) if x24 <= 1e-35 else ((-2.7041 if x1 <= 11.5 else -1.1298) if x28 <= 7.5 else -2.7962))
+ (((-0.0356 if x37 <= 10.5 else 0.1819) if x28 <= 5.5 else -0.119) if x35 <= 1e-35 else ((0.1231 if x19 <= 0.188988 else -0.1037) if x4 <= 1e-35 else ((0.0032 if x1 <= 5.5 else 0.4711) if x27 <= 14.5 else -0.0368)))
+ (((-0.0217 if x27 <= 1.5 else 0.1506) if x28 <= 5.5 else -0.1174) if x35 <= 1e-35 else (((0.3267 if x38 <= 2.5 else 0.0377) if x27 <= 14.5 else -0.0362) if x19 <= 0.209914 else (0.1501 if x10 <= 1e-35 else -0.104)))
+ (((-0.0797 if x39 <= 1e-35 else 0.151) if x28 <= 5.5 else -0.1158) if x35 <= 1e-35 else (((0.1897 if x21 <= 0.511905 else -0.031) if x19 <= 0.168239 else -0.078) if x39 <= 1e-35 else (0.2738 if x19 <= 0.279535 else -0.0258)))
+ (((-0.0053 if x28 <= 4.5 else -0.1182) if x24 <= 1e-35 else (0.1825 if x33 <= 4.5 else -0.0566)) if x35 <= 1e-35 else (((-0.0131 if x4 <= 1.5 else 0.1634) if x39 <= 1e-35 else 0.2331) if x5 <= 1e-35 else -0.0843))
+ ((-0.1109 if x24 <= 1e-35 else (0.1617 if x30 <= 4.5 else -0.067)) if x35 <= 1e-35 else ((((0.1943 if x1 <= 82.5 else -0.0279) if x26 <= 1e-35 else -0.0388) if x27 <= 4.5 else 0.0501) if x19 <= 0.25266 else -0.0641))
+ (((-0.0646 if x4 <= 1.5 else (0.1426 if x18 <= 1e-35 else -0.0379)) if x39 <= 1e-35 else ((0.188 if x0 <= 11.5 else 0.0044) if x5 <= 1e-35 else -0.0661)) if x28 <= 8.5 else (-0.1148 if x4 <= 1.5 else 0.0101))
+ (((-0.0893 if x2 <= 0.702941 else 0.1024) if x4 <= 1e-35 else (0.1764 if x11 <= 1.5 else (-0.0634 if x27 <= 1e-35 else (0.1164 if x27 <= 4.5 else -0.0175)))) if x28 <= 8.5 else (-0.1134 if x4 <= 1.5 else 0.0091))
+ (((-0.0747 if x24 <= 1e-35 else (0.1389 if x21 <= 0.579329 else -0.0094)) if x39 <= 1e-35 else ((-0.016 if x4 <= 1e-35 else (0.1578 if x0 <= 11.5 else -0.0004)) if x32 <= 0.196321 else -0.0431)) if x33 <= 3.5 else -0.1085)
+ ((-0.1038 if x24 <= 1e-35 else (0.1218 if x11 <= 1.5 else -0.04)) if x35 <= 1e-35 else ((-0.0642 if x2 <= 0.255435 else (0.1407 if x36 <= 1e-35 else (0.1197 if x25 <= 1e-35 else -0.0087))) if x5 <= 1e-35 else -0.0728))
+ (((0.0196 if x5 <= 1e-35 else -0.0974) if x2 <= 0.513158 else ((-0.023 if x0 <= 1.5 else 0.151) if x25 <= 1e-35 else (-0.0271 if x7 <= 5.5 else 0.103))) if x28 <= 13.5 else (-0.1151 if x24 <= 1e-35 else 0.0018))
+ (((0.0554 if x19 <= 0.188988 else -0.0933) if x4 <= 1e-35 else (0.1293 if x11 <= 1.5 else ((-0.0591 if x35 <= 1e-35 else 0.0264) if x41 <= 1.5 else 0.1018))) if x28 <= 13.5 else (-0.1139 if x4 <= 1.5 else -0.0048))
+ (((-0.0634 if x4 <= 1.5 else (-0.0417 if x30 <= -35.5 else 0.098)) if x39 <= 1e-35 else ((0.1187 if x32 <= 0.196321 else -0.0417) if x5 <= 1e-35 else -0.0534)) if x28 <= 13.5 else (-0.1128 if x4 <= 1.5 else -0.0044))
+ ((((-0.0155 if x10 <= 1e-35 else (0.1331 if x30 <= -29.5 else (-0.0358 if x30 <= -15.5 else 0.0808))) if x19 <= 0.215251 else -0.0661) if x4 <= 1.5 else (-0.047 if x1 <= 7.5 else 0.1163)) if x28 <= 13.5 else -0.1035)
+ (((-0.0598 if x24 <= 1e-35 else 0.0442) if x39 <= 1e-35 else (((0.1088 if x32 <= 0.196321 else -0.0401) if x0 <= 11.5 else -0.0306) if x5 <= 1e-35 else -0.0507)) if x28 <= 13.5 else (-0.1104 if x24 <= 1e-35 else 0.011))
+ (((((-0.0535 if x40 <= 1e-35 else 0.0782) if x1 <= 14.5 else -0.0558) if x7 <= 5.5 else 0.0465) if x24 <= 1e-35 else (-0.0471 if x0 <= 1.5 else 0.1081)) if x28 <= 13.5 else (-0.1091 if x24 <= 1e-35 else 0.0101))
+ (((-0.0635 if x41 <= 1.5 else (0.1139 if x41 <= 2.5 else -0.0392)) if x39 <= 1e-35 else (((0.0749 if x37 <= 1e-35 else 0.1413) if x32 <= 0.196321 else -0.0389) if x1 <= 52.5 else -0.0158)) if x28 <= 13.5 else -0.097)
+ (((((-0.0222 if x16 <= 2.5 else 0.0878) if x11 <= 1.5 else (-0.0603 if x10 <= 1e-35 else 0.0355)) if x5 <= 1e-35 else -0.0645) if x24 <= 1e-35 else 0.0918) if x28 <= 13.5 else (-0.1062 if x24 <= 1e-35 else 0.0175))
+ (((-0.061 if x24 <= 1e-35 else 0.0341) if x39 <= 1e-35 else ((((0.033 if x37 <= 1e-35 else 0.1241) if x29 <= 4.5 else -0.0564) if x0 <= 6.5 else -0.0454) if x24 <= 1e-35 else 0.1039)) if x34 <= 3.5 else -0.0986)
+ ((((0.113 if x21 <= 0.335341 else -0.0155) if x30 <= -33.5 else ((-0.0367 if x30 <= -13.5 else 0.0619) if x27 <= 2.5 else -0.0685)) if x24 <= 1e-35 else (-0.0373 if x2 <= 0.513158 else 0.1014)) if x33 <= 3.5 else -0.0862)
+ ((((-0.0277 if x41 <= 1.5 else 0.0749) if x20 <= 0.702941 else -0.0807) if x39 <= 1e-35 else ((0.0727 if x0 <= 11.5 else -0.0374) if x5 <= 1e-35 else -0.05)) if x28 <= 14.5 else (-0.1025 if x24 <= 1e-35 else 0.0188))
+ ((-0.0533 if x2 <= 0.513158 else ((0.0936 if x36 <= 1e-35 else 0.0058) if x21 <= 0.511905 else (-0.0678 if x39 <= 1e-35 else 0.0362))) if x28 <= 14.5 else (-0.1004 if x4 <= 1.5 else (0.0786 if x30 <= 4.5 else -0.0533)))
+ (((-0.0044 if x10 <= 1e-35 else -0.0858) if x2 <= 0.513158 else (((-0.0479 if x10 <= 1e-35 else 0.0178) if x39 <= 1.5 else (0.0972 if x32 <= 0.0380358 else -0.0201)) if x41 <= 1.5 else 0.081)) if x34 <= 3.5 else -0.0896)
+ (((-0.0898 if x24 <= 1e-35 else 0.0105) if x39 <= 1.5 else (0.115 if x32 <= 0.196321 else -0.0441)) if x35 <= 1e-35 else (((-0.0777 if x16 <= 4.5 else 0.0103) if x7 <= 6.5 else 0.0409) if x24 <= 1e-35 else 0.0702))
+ ((((-0.0629 if x2 <= 0.255435 else 0.0282) if x33 <= 1e-35 else -0.0834) if x2 <= 0.675439 else (0.0824 if x11 <= 1.5 else (-0.0371 if x10 <= 1e-35 else 0.0411))) if x28 <= 14.5 else (-0.0952 if x24 <= 1e-35 else 0.0208))
+ (((0.0438 if x30 <= -47.5 else (((-0.0394 if x28 <= 11.5 else 0.0857) if x37 <= 1e-35 else 0.0402) if x37 <= 58.5 else -0.0815)) if x24 <= 1e-35 else (0.0748 if x38 <= 2.5 else -0.053)) if x34 <= 3.5 else -0.0821)
+ (((-0.0679 if x2 <= 0.577381 else (0.0703 if x25 <= 1e-35 else -0.0346)) if x33 <= 1.5 else -0.0885) if x39 <= 1e-35 else (((0.0323 if x37 <= 1e-35 else 0.1092) if x1 <= 52.5 else -0.0458) if x29 <= 4.5 else -0.0538))
+ (((0.0031 if x33 <= 1e-35 else -0.0829) if x2 <= 0.675439 else ((0.0928 if x36 <= 1e-35 else 0.0093) if x21 <= 0.511905 else (-0.0576 if x29 <= -6.5 else 0.0209))) if x34 <= 3.5 else (-0.0985 if x23 <= -4.79194 else -0.0042))
+ (((0.0483 if x20 <= 0.330846 else (-0.0455 if x9 <= 1.5 else 0.057)) if x7 <= 5.5 else (((-0.0149 if x20 <= 0.402128 else 0.0676) if x41 <= 1e-35 else -0.0584) if x41 <= 1.5 else 0.084)) if x32 <= 0.196321 else -0.0818)
+ (((-0.0347 if x23 <= -4.06474 else (0.0658 if x8 <= 3.5 else -0.0179)) if x28 <= 16.5 else -0.0866) if x24 <= 1e-35 else (-0.0157 if x2 <= 0.675439 else (-0.0436 if x1 <= 7.5 else (0.1079 if x30 <= 4.5 else -0.0325))))
+ ((-0.0866 if x35 <= 1e-35 else (0.0275 if x21 <= 0.511905 else -0.0517)) if x39 <= 1e-35 else (((-0.0306 if x23 <= -5.52042 else (0.0622 if x5 <= 1e-35 else -0.0402)) if x1 <= 52.5 else -0.0501) if x30 <= 4.5 else -0.0706))
+ (((0.1415 if x27 <= -11.5 else ((0.0555 if x19 <= 0.209914 else -0.0422) if x11 <= 1.5 else ((-0.0463 if x2 <= 0.577381 else 0.0486) if x25 <= 1e-35 else -0.0472))) if x16 <= 9.5 else -0.0604) if x32 <= 0.115266 else -0.0736)
+ (((-0.059 if x2 <= 0.577381 else (-0.0393 if x29 <= -5.5 else 0.0713)) if x28 <= 3.5 else -0.0812) if x39 <= 1e-35 else (((-0.0467 if x16 <= 3.5 else 0.0327) if x24 <= 1e-35 else 0.0686) if x30 <= 4.5 else -0.0663))
+ (-0.0691 if x23 <= -5.52042 else (0.13 if x27 <= -11.5 else (((0.0448 if x28 <= 1.5 else -0.0787) if x4 <= 1e-35 else (-0.0001 if x23 <= -4.06474 else 0.0573)) if x11 <= 1.5 else (-0.065 if x35 <= 1e-35 else 0.0008))))
+ (((((-0.0556 if x7 <= 3.5 else (0.0937 if x19 <= 0.179744 else -0.0166)) if x11 <= 1.5 else -0.0125) if x27 <= 4.5 else -0.0422) if x20 <= 0.878676 else -0.0669) if x39 <= 1.5 else (0.0628 if x0 <= 7.5 else -0.0224))
)

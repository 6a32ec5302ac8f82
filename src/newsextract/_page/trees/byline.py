# ruff: noqa
# mypy: ignore-errors
# fmt: off
"""Made by tools/trees.py of data/structure.json: a line for each tree."""


def score(x0, x1, x2, x3, x4, x5, x6, x7, x8, x9, x10, x11, x12, x13, x14, x15, x16, x17, x18, x19, x20, x21, x22, x23, x24, x25, x26, x27, x28, x29, x30, x31, x32, x33, x34, x35, x36, x37, x38, x39, x40):
    return (
((((-2.8736 if x27 <= 1e-35 else (-2.8932 if x2 <= 0.255435 else -2.0151)) if x5 <= 1e-35 else -2.9501) if x28 <= 4.5 else -2.9831) if x24 <= 1e-35 else ((-2.8872 if x0 <= 1.5 else -1.1839) if x28 <= 14.5 else -2.8932))
+ (((-0.0437 if x29 <= -4.5 else 0.1613) if x28 <= 6.5 else -0.1197) if x35 <= 1e-35 else ((((-0.031 if x2 <= 0.255435 else 0.4602) if x28 <= 14.5 else -0.0309) if x18 <= 1e-35 else 0.0462) if x5 <= 1e-35 else -0.0833))
+ ((-0.1174 if x24 <= 1e-35 else (0.2034 if x33 <= 3.5 else -0.0646)) if x35 <= 1e-35 else ((((0.3197 if x22 <= 1e-35 else 0.0406) if x27 <= 14.5 else -0.0301) if x18 <= 1e-35 else 0.0421) if x5 <= 1e-35 else -0.0801))
+ (((-0.0482 if x24 <= 1e-35 else 0.0972) if x2 <= 0.513158 else (-0.0383 if x0 <= 1.5 else (0.0871 if x35 <= 1e-35 else 0.262))) if x28 <= 4.5 else ((-0.1203 if x24 <= 1e-35 else 0.0146) if x35 <= 1e-35 else 0.0566))
+ ((-0.1145 if x24 <= 1e-35 else (0.1661 if x33 <= 3.5 else -0.0625)) if x35 <= 1e-35 else ((0.1122 if x19 <= 0.188988 else -0.1002) if x4 <= 1e-35 else ((0.2279 if x18 <= 1e-35 else 0.0073) if x36 <= 1e-35 else 0.0887)))
+ ((-0.1129 if x4 <= 1.5 else (0.128 if x33 <= 3.5 else -0.0606)) if x35 <= 1e-35 else ((0.1018 if x19 <= 0.188988 else -0.0976) if x4 <= 1e-35 else ((-0.0422 if x0 <= 1.5 else 0.1952) if x27 <= 3.5 else 0.0686)))
+ ((-0.1113 if x24 <= 1e-35 else (0.1263 if x30 <= 4.5 else -0.0697)) if x35 <= 1e-35 else ((0.0808 if x10 <= 1e-35 else -0.0865) if x2 <= 0.513158 else ((0.1209 if x27 <= 3.5 else 0.0175) if x24 <= 1e-35 else 0.1839)))
+ (((((0.1012 if x28 <= 4.5 else -0.0076) if x7 <= 5.5 else (0.1645 if x23 <= -1.41458 else -0.0193)) if x18 <= 1e-35 else -0.0083) if x5 <= 1e-35 else -0.0707) if x28 <= 8.5 else (-0.1129 if x35 <= 1e-35 else 0.0025))
+ (((0.0871 if x19 <= 0.188988 else -0.0954) if x4 <= 1e-35 else ((0.1623 if x3 <= 1e-35 else -0.0465) if x11 <= 1.5 else (-0.0275 if x35 <= 1e-35 else 0.0774))) if x28 <= 8.5 else (-0.1139 if x24 <= 1e-35 else 0.0122))
+ (((((0.1163 if x38 <= 1e-35 else -0.042) if x11 <= 1.5 else (0.1045 if x21 <= 0.11154 else -0.0169)) if x40 <= 1.5 else 0.1459) if x5 <= 1e-35 else (0.0706 if x19 <= 0.168239 else -0.0932)) if x28 <= 9.5 else -0.1061)
+ ((((-0.0434 if x4 <= 1e-35 else (0.0208 if x10 <= 1e-35 else 0.1458)) if x30 <= -29.5 else (0.0318 if x27 <= 1.5 else -0.0634)) if x4 <= 1.5 else (-0.0167 if x0 <= 2.5 else 0.1412)) if x33 <= 3.5 else -0.1053)
+ ((((0.0055 if x7 <= 6.5 else (0.1089 if x8 <= 6.5 else 0.0026)) if x19 <= 0.25266 else -0.0744) if x24 <= 1e-35 else (-0.0511 if x1 <= 11.5 else 0.1349)) if x28 <= 12.5 else (-0.1144 if x24 <= 1e-35 else 0.0101))
+ (((-0.0402 if x2 <= 0.702941 else (-0.044 if x23 <= -5.31109 else (0.0716 if x23 <= -1.41458 else -0.0428))) if x24 <= 1e-35 else (-0.0483 if x1 <= 11.5 else 0.1273)) if x28 <= 14.5 else (-0.1139 if x24 <= 1e-35 else -0.0041))
+ (((-0.0455 if x24 <= 1e-35 else 0.0802) if x33 <= 3.5 else -0.1096) if x35 <= 1e-35 else ((-0.0322 if x2 <= 0.702941 else (0.0825 if x8 <= 6.5 else -0.0116)) if x24 <= 1e-35 else (-0.0301 if x0 <= 2.5 else 0.1196)))
+ ((((0.1217 if x0 <= 2.5 else -0.0083) if x30 <= -45.5 else (-0.0423 if x7 <= 6.5 else 0.0265)) if x24 <= 1e-35 else (-0.019 if x0 <= 2.5 else 0.1141)) if x28 <= 14.5 else (-0.1118 if x24 <= 1e-35 else -0.0018))
+ ((((((0.012 if x7 <= 7.5 else 0.1214) if x11 <= 1.5 else -0.0067) if x19 <= 0.25266 else -0.0655) if x37 <= 59.5 else -0.0886) if x24 <= 1e-35 else (-0.0353 if x1 <= 11.5 else 0.1075)) if x33 <= 3.5 else -0.0954)
+ ((((0.1215 if x1 <= 14.5 else 0.0074) if x30 <= -43.5 else (-0.0552 if x23 <= -4.29101 else 0.0229)) if x24 <= 1e-35 else (-0.0411 if x1 <= 11.5 else 0.1018)) if x28 <= 14.5 else (-0.1095 if x24 <= 1e-35 else -0.0011))
+ (((-0.0686 if x25 <= 1e-35 else 0.0603) if x2 <= 0.513158 else (((-0.0476 if x0 <= 1.5 else 0.1142) if x38 <= 2.5 else -0.0482) if x25 <= 1e-35 else (-0.042 if x7 <= 5.5 else 0.0603))) if x28 <= 14.5 else -0.0981)
+ (((-0.0523 if x2 <= 0.513158 else (0.0784 if x25 <= 1e-35 else (0.042 if x11 <= 1.5 else (-0.0751 if x37 <= 21.5 else 0.0453)))) if x40 <= 1.5 else (0.0884 if x5 <= 1e-35 else -0.0496)) if x28 <= 14.5 else -0.0957)
+ (((-0.0621 if x7 <= 7.5 else 0.031) if x2 <= 0.702941 else ((0.094 if x23 <= -1.41458 else -0.036) if x21 <= 0.511905 else (-0.0608 if x23 <= -5.24492 else 0.0282))) if x28 <= 14.5 else (-0.1054 if x24 <= 1e-35 else 0.014))
+ ((((0.0974 if x21 <= 0.335341 else -0.0056) if x30 <= -29.5 else ((-0.0602 if x23 <= -4.39527 else 0.0582) if x27 <= 1.5 else -0.058)) if x24 <= 1e-35 else (0.0093 if x2 <= 0.675439 else 0.1003)) if x33 <= 4.5 else -0.0906)
+ (((-0.017 if x9 <= 1e-35 else (0.0512 if x19 <= 0.211032 else -0.0436)) if x40 <= 1.5 else (-0.038 if x4 <= 1e-35 else (0.0872 if x39 <= 1.5 else -0.0235))) if x28 <= 14.5 else (-0.1024 if x24 <= 1e-35 else 0.0129))
+ (((((0.0128 if x28 <= 3.5 else -0.0564) if x12 <= 1.5 else 0.0572) if x24 <= 1e-35 else (-0.0357 if x1 <= 11.5 else 0.0863)) if x38 <= 2.5 else -0.0805) if x28 <= 14.5 else (-0.1006 if x24 <= 1e-35 else 0.0118))
+ (((0.0637 if x19 <= 0.211032 else -0.0419) if x11 <= 1.5 else (((-0.0732 if x9 <= 2.5 else 0.054) if x1 <= 17.5 else 0.009) if x17 <= 1e-35 else 0.0545)) if x28 <= 14.5 else (-0.0985 if x4 <= 1.5 else 0.0079))
+ (((0.0168 if x10 <= 1e-35 else -0.0633) if x2 <= 0.702941 else ((-0.0488 if x0 <= 1.5 else 0.0946) if x25 <= 1e-35 else (-0.0467 if x29 <= -7.5 else 0.0362))) if x28 <= 12.5 else (-0.0957 if x24 <= 1e-35 else 0.0168))
+ ((((0.0481 if x5 <= 1e-35 else -0.0461) if x30 <= -29.5 else -0.0343) if x24 <= 1e-35 else (-0.0333 if x0 <= 2.5 else (0.0895 if x30 <= -10.5 else (0.0418 if x0 <= 4.5 else -0.07)))) if x34 <= 3.5 else -0.0776)
+ (-0.0772 if x23 <= -5.24492 else (((-0.0565 if x7 <= 7.5 else 0.0291) if x2 <= 0.702941 else (0.0908 if x25 <= 1e-35 else (-0.0345 if x7 <= 5.5 else (0.094 if x8 <= 6.5 else -0.0298)))) if x32 <= 0.225126 else -0.0639))
+ ((-0.0841 if x9 <= 2.5 else 0.0549) if x23 <= -5.24492 else ((-0.0151 if x2 <= 0.702941 else ((0.0304 if x37 <= 1e-35 else (0.0131 if x10 <= 1e-35 else 0.139)) if x3 <= 1e-35 else -0.0774)) if x37 <= 159.5 else -0.0589))
+ (((-0.0429 if x2 <= 0.436508 else (-0.0039 if x7 <= 3.5 else ((0.0788 if x23 <= -0.74568 else -0.0346) if x10 <= 1.5 else -0.0346))) if x11 <= 1.5 else (-0.0292 if x17 <= 1e-35 else 0.0402)) if x33 <= 5.5 else -0.0756)
+ (-0.0691 if x23 <= -5.31109 else ((-0.0142 if x2 <= 0.702941 else ((-0.0455 if x0 <= 1.5 else 0.0915) if x25 <= 1e-35 else ((-0.0388 if x29 <= -7.5 else 0.0729) if x8 <= 6.5 else -0.0373))) if x31 <= 138.0 else -0.0568))
+ (((-0.0262 if x12 <= 1.5 else (-0.0124 if x39 <= 1e-35 else 0.0973)) if x24 <= 1e-35 else (-0.0382 if x0 <= 2.5 else (0.0878 if x30 <= -13.5 else (0.0503 if x1 <= 26.5 else -0.0774)))) if x33 <= 7.5 else -0.0786)
+ (((-0.0512 if x29 <= -13.5 else (0.0474 if x30 <= -29.5 else ((-0.0642 if x30 <= -13.5 else 0.0031) if x14 <= 3.5 else 0.0625))) if x4 <= 1.5 else (-0.0361 if x0 <= 2.5 else 0.057)) if x30 <= 4.5 else -0.0878)
+ ((((-0.0143 if x2 <= 0.743421 else ((0.072 if x1 <= 51.5 else -0.0429) if x21 <= 0.511905 else (0.0277 if x8 <= 5.5 else -0.0731))) if x3 <= 1e-35 else -0.08) if x16 <= 10.5 else -0.0698) if x32 <= 0.225126 else -0.0721)
+ ((-0.0849 if x15 <= 3.5 else 0.0264) if x23 <= -5.43393 else ((0.0175 if x37 <= 21.5 else 0.1031) if x27 <= 2.5 else (((-0.0714 if x24 <= 1e-35 else 0.0251) if x14 <= 3.5 else 0.0727) if x17 <= 1e-35 else 0.0527)))
+ (((((-0.05 if x2 <= 0.557778 else (0.1072 if x7 <= 2.5 else -0.0005)) if x25 <= 1e-35 else (-0.0561 if x12 <= 2.5 else 0.0478)) if x7 <= 5.5 else 0.0369) if x38 <= 2.5 else -0.0816) if x32 <= 0.225126 else -0.0674)
)

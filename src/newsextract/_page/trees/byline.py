# ruff: noqa
# mypy: ignore-errors
# fmt: off
"""Made by tools/trees.py of data/structure.json: a line for each tree."""


def score(x0, x1, x2, x3, x4, x5, x6, x7, x8, x9, x10, x11, x12, x13, x14, x15, x16, x17, x18, x19, x20, x21, x22, x23, x24, x25, x26, x27, x28, x29, x30, x31, x32, x33, x34, x35, x36, x37, x38, x39, x40):
    return (
((((-2.3803 if x29 <= 4.5 else -2.9074) if x5 <= 1e-35 else -2.8996) if x33 <= 1.5 else -2.9234) if x24 <= 1e-35 else ((-2.7387 if x1 <= 11.5 else (-1.139 if x33 <= 4.5 else -2.773)) if x29 <= 4.5 else -2.8508))
+ (((-0.0439 if x37 <= 10.5 else 0.1896) if x28 <= 5.5 else -0.1189) if x35 <= 1e-35 else ((-0.057 if x2 <= 0.255435 else ((0.0085 if x0 <= 1.5 else 0.494) if x28 <= 14.5 else -0.0466)) if x5 <= 1e-35 else -0.0868))
+ (((-0.0061 if x28 <= 4.5 else -0.1205) if x24 <= 1e-35 else (0.1702 if x30 <= 4.5 else -0.0734)) if x35 <= 1e-35 else ((0.1424 if x19 <= 0.188988 else -0.1035) if x4 <= 1e-35 else (0.3527 if x27 <= 4.5 else 0.0887)))
+ ((-0.1141 if x24 <= 1e-35 else (0.1506 if x33 <= 5.5 else -0.0657)) if x35 <= 1e-35 else ((-0.0575 if x2 <= 0.255435 else (0.2753 if x27 <= 4.5 else 0.0817)) if x5 <= 1e-35 else (0.0794 if x19 <= 0.168239 else -0.1025)))
+ ((((-0.0529 if x2 <= 0.226496 else 0.132) if x10 <= 1e-35 else -0.0861) if x2 <= 0.513158 else (-0.0122 if x27 <= 1e-35 else (0.2336 if x27 <= 4.5 else 0.0744))) if x28 <= 8.5 else (-0.1171 if x24 <= 1e-35 else -0.0047))
+ (((-0.0966 if x1 <= 38.5 else 0.0209) if x4 <= 1e-35 else ((0.1144 if x21 <= 0.511905 else -0.0501) if x35 <= 1e-35 else (-0.0239 if x1 <= 5.5 else 0.1945))) if x28 <= 8.5 else (-0.1158 if x24 <= 1e-35 else -0.0043))
+ (((-0.0665 if x40 <= 1.5 else (0.1583 if x21 <= 0.511905 else -0.0442)) if x33 <= 3.5 else -0.1159) if x35 <= 1e-35 else (((0.1778 if x20 <= 0.986842 else 0.0769) if x18 <= 1e-35 else 0.0001) if x19 <= 0.25266 else -0.067))
+ (((-0.0133 if x27 <= 1e-35 else ((0.1658 if x18 <= 1e-35 else 0.0038) if x27 <= 3.5 else (0.1324 if x25 <= 1e-35 else -0.0226))) if x5 <= 1e-35 else -0.0766) if x28 <= 8.5 else (-0.0132 if x28 <= 13.5 else -0.1132))
+ ((((((-0.0516 if x1 <= 7.5 else 0.137) if x38 <= 2.5 else -0.0423) if x25 <= 1e-35 else (-0.0624 if x29 <= -9.5 else 0.047)) if x40 <= 1.5 else 0.1591) if x5 <= 1e-35 else -0.0735) if x28 <= 8.5 else -0.1057)
+ ((-0.1034 if x24 <= 1e-35 else (0.1301 if x11 <= 1.5 else -0.0378)) if x35 <= 1e-35 else ((0.0828 if x19 <= 0.188988 else -0.0972) if x4 <= 1e-35 else (0.1464 if x11 <= 1.5 else (0.0879 if x23 <= -2.18367 else -0.0212))))
+ ((-0.0581 if x4 <= 1e-35 else (0.135 if x11 <= 1.5 else ((-0.0369 if x39 <= 1e-35 else (-0.0561 if x34 <= 1e-35 else (0.0081 if x10 <= 1e-35 else 0.154))) if x40 <= 1.5 else 0.1074))) if x28 <= 13.5 else -0.1088)
+ ((-0.0992 if x24 <= 1e-35 else (0.1085 if x33 <= 5.5 else -0.0459)) if x35 <= 1e-35 else ((0.0807 if x19 <= 0.188988 else -0.0927) if x4 <= 1e-35 else ((0.0958 if x8 <= 6.5 else -0.0029) if x24 <= 1e-35 else 0.1225)))
+ (((-0.0363 if x2 <= 0.513158 else ((0.124 if x16 <= 9.5 else -0.0336) if x11 <= 1.5 else ((-0.0243 if x39 <= 1e-35 else 0.0606) if x40 <= 1.5 else 0.0924))) if x32 <= 0.121678 else -0.0799) if x34 <= 3.5 else -0.108)
+ ((((-0.0316 if x2 <= 0.702941 else ((-0.048 if x7 <= 5.5 else 0.0605) if x10 <= 1e-35 else 0.1148)) if x27 <= 3.5 else -0.0617) if x24 <= 1e-35 else (-0.0478 if x0 <= 1.5 else 0.1199)) if x33 <= 3.5 else -0.0988)
+ (((((0.1362 if x5 <= 1e-35 else -0.0351) if x21 <= 0.511905 else 0.0016) if x30 <= -29.5 else ((-0.033 if x30 <= -13.5 else 0.0636) if x27 <= 2.5 else -0.0748)) if x4 <= 1.5 else 0.1018) if x33 <= 3.5 else -0.0962)
+ (((-0.106 if x10 <= 1e-35 else (0.0875 if x30 <= -6.5 else -0.0926)) if x24 <= 1e-35 else 0.051) if x35 <= 1e-35 else (-0.071 if x2 <= 0.341667 else ((0.0849 if x30 <= -43.5 else 0.0142) if x24 <= 1e-35 else 0.1002)))
+ ((-0.0405 if x2 <= 0.513158 else ((-0.0104 if x10 <= 1e-35 else ((-0.0246 if x2 <= 0.964286 else 0.1484) if x30 <= -27.5 else 0.0165)) if x24 <= 1e-35 else 0.1058)) if x28 <= 13.5 else (-0.1086 if x24 <= 1e-35 else 0.012))
+ ((-0.0705 if x2 <= 0.341667 else ((-0.0424 if x29 <= -9.5 else (0.0513 if x6 <= 15.5 else -0.0459)) if x40 <= 1.5 else (0.1001 if x39 <= 1.5 else 0.0004))) if x28 <= 13.5 else (-0.1071 if x24 <= 1e-35 else 0.011))
+ ((((0.0572 if x11 <= 1.5 else (-0.0511 if x39 <= 1e-35 else 0.0305)) if x19 <= 0.247449 else -0.0698) if x24 <= 1e-35 else (-0.0264 if x1 <= 11.5 else 0.0965)) if x28 <= 13.5 else (-0.1054 if x24 <= 1e-35 else 0.0101))
+ ((-0.0501 if x2 <= 0.513158 else ((0.0947 if x36 <= 1e-35 else 0.0054) if x21 <= 0.511905 else ((-0.0335 if x29 <= -6.5 else (0.0744 if x30 <= -10.5 else -0.0312)) if x8 <= 5.5 else -0.0714))) if x34 <= 3.5 else -0.0951)
+ (((-0.098 if x24 <= 1e-35 else 0.022) if x10 <= 1e-35 else (-0.089 if x2 <= 0.702941 else (0.1376 if x30 <= 4.5 else -0.0368))) if x35 <= 1e-35 else ((0.0197 if x24 <= 1e-35 else 0.0812) if x38 <= 2.5 else -0.0798))
+ (((0.0546 if x19 <= 0.188988 else -0.0891) if x4 <= 1e-35 else ((-0.0413 if x29 <= -9.5 else 0.0282) if x40 <= 1.5 else (0.0127 if x7 <= 5.5 else 0.1046))) if x28 <= 13.5 else (-0.1007 if x24 <= 1e-35 else 0.0114))
+ (((((-0.033 if x7 <= 7.5 else 0.0312) if x37 <= 1e-35 else 0.0688) if x31 <= 84.5 else -0.092) if x24 <= 1e-35 else (0.0017 if x2 <= 0.675439 else (-0.0517 if x1 <= 7.5 else 0.1067))) if x33 <= 7.5 else -0.095)
+ ((((0.0057 if x12 <= 1.5 else 0.109) if x30 <= -47.5 else ((-0.0273 if x23 <= -4.0718 else (-0.0277 if x25 <= 1e-35 else 0.0763)) if x27 <= 2.5 else -0.0683)) if x24 <= 1e-35 else 0.0625) if x34 <= 3.5 else -0.0854)
+ (((((-0.0486 if x14 <= 2.5 else 0.0457) if x7 <= 3.5 else 0.0755) if x11 <= 1.5 else (-0.0107 if x37 <= 24.5 else 0.0698)) if x38 <= 2.5 else -0.0792) if x28 <= 14.5 else (-0.0962 if x24 <= 1e-35 else 0.0089))
+ ((-0.0643 if x23 <= -5.52147 else (-0.0224 if x2 <= 0.702941 else ((-0.0492 if x1 <= 8.5 else 0.1148) if x25 <= 1e-35 else (-0.0323 if x7 <= 5.5 else (0.098 if x8 <= 6.5 else -0.024))))) if x29 <= 4.5 else -0.0867)
+ (((-0.0539 if x7 <= 7.5 else 0.0156) if x2 <= 0.702941 else ((0.0754 if x23 <= -1.8156 else -0.0152) if x21 <= 0.511905 else (0.0344 if x15 <= 1e-35 else -0.0365))) if x28 <= 14.5 else (-0.092 if x4 <= 1.5 else 0.0102))
+ ((-0.0584 if x23 <= -5.52147 else (((0.0465 if x11 <= 1.5 else (0.0272 if x25 <= 1e-35 else -0.0442)) if x19 <= 0.209914 else -0.0655) if x37 <= 1e-35 else (0.0804 if x1 <= 54.5 else -0.062))) if x29 <= 4.5 else -0.0819)
+ ((((-0.0515 if x2 <= 0.341667 else ((0.0647 if x11 <= 1.5 else (0.1224 if x27 <= -11.5 else -0.0012)) if x3 <= 1e-35 else -0.0664)) if x38 <= 2.5 else -0.0728) if x16 <= 9.5 else -0.0625) if x32 <= 0.224871 else -0.0799)
+ ((0.0172 if x21 <= 0.402703 else -0.0825) if x23 <= -4.97093 else (((-0.0425 if x7 <= 7.5 else 0.0286) if x2 <= 0.702941 else (-0.0506 if x1 <= 7.5 else (0.0965 if x8 <= 3.5 else 0.0216))) if x27 <= 3.5 else -0.0318))
+ ((((((-0.0537 if x12 <= 2.5 else 0.0711) if x7 <= 6.5 else 0.0212) if x17 <= 1e-35 else 0.058) if x24 <= 1e-35 else (-0.0404 if x1 <= 10.5 else 0.0716)) if x38 <= 2.5 else -0.0736) if x28 <= 14.5 else -0.0648)
+ ((((0.0893 if x0 <= 2.5 else -0.0304) if x30 <= -47.5 else (-0.0591 if x16 <= 3.5 else (-0.0389 if x23 <= -4.0718 else 0.0227))) if x24 <= 1e-35 else (-0.0412 if x0 <= 2.5 else 0.0653)) if x33 <= 7.5 else -0.0758)
+ (((-0.0246 if x2 <= 0.702941 else (0.0978 if x25 <= 1e-35 else ((-0.0038 if x7 <= 5.5 else 0.0805) if x23 <= -2.55836 else -0.0479))) if x21 <= 0.511905 else (-0.0733 if x23 <= -5.07548 else 0.0001)) if x30 <= 4.5 else -0.087)
+ ((((-0.0444 if x30 <= -17.5 else 0.0123) if x12 <= 1.5 else (-0.0235 if x39 <= 1e-35 else (0.1301 if x1 <= 16.5 else -0.0181))) if x24 <= 1e-35 else (-0.0407 if x1 <= 10.5 else 0.0591)) if x30 <= 4.5 else -0.0847)
+ (((((-0.0393 if x11 <= 1.5 else 0.139) if x7 <= 2.5 else (-0.0772 if x0 <= 2.5 else 0.0151)) if x25 <= 1e-35 else (0.0136 if x11 <= 1.5 else -0.0551)) if x40 <= 1.5 else 0.0368) if x30 <= 4.5 else -0.0824)
)

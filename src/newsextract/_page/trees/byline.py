# ruff: noqa
# mypy: ignore-errors
# fmt: off
"""Made by tools/trees.py of data/structure.json: a line for each tree."""


def score(x0, x1, x2, x3, x4, x5, x6, x7, x8, x9, x10, x11, x12, x13, x14, x15, x16, x17, x18, x19, x20, x21, x22, x23, x24, x25, x26, x27, x28, x29, x30, x31, x32, x33, x34, x35, x36, x37, x38, x39, x40):
    return (
((((-2.3818 if x29 <= 4.5 else -2.9169) if x5 <= 1e-35 else -2.9085) if x33 <= 1.5 else -2.9322) if x24 <= 1e-35 else ((-2.7477 if x1 <= 11.5 else (-1.1509 if x33 <= 4.5 else -2.7768)) if x29 <= 4.5 else -2.8598))
+ (((-0.0301 if x37 <= 10.5 else 0.2235) if x28 <= 5.5 else -0.1186) if x35 <= 1e-35 else (((-0.0522 if x2 <= 0.255435 else (0.0103 if x0 <= 1.5 else 0.4941)) if x28 <= 13.5 else -0.0341) if x5 <= 1e-35 else -0.0858))
+ (((0.1306 if x19 <= 0.188988 else -0.1029) if x4 <= 1e-35 else (-0.001 if x27 <= 1e-35 else (0.364 if x18 <= 1e-35 else 0.0625))) if x28 <= 4.5 else ((-0.1199 if x24 <= 1e-35 else 0.0081) if x35 <= 1e-35 else 0.064))
+ ((-0.1128 if x24 <= 1e-35 else (0.1763 if x33 <= 5.5 else -0.0691)) if x35 <= 1e-35 else (((-0.0495 if x2 <= 0.255435 else 0.2756) if x27 <= 4.5 else 0.0776) if x5 <= 1e-35 else (0.0767 if x19 <= 0.168239 else -0.1024)))
+ ((((-0.0497 if x2 <= 0.226496 else 0.1302) if x10 <= 1e-35 else -0.0822) if x2 <= 0.513158 else (0.0073 if x27 <= 1e-35 else (0.227 if x32 <= 0.177521 else -0.0159))) if x28 <= 8.5 else (-0.1173 if x24 <= 1e-35 else -0.0045))
+ ((-0.0591 if x4 <= 1e-35 else ((-0.018 if x7 <= 5.5 else 0.148) if x35 <= 1e-35 else ((-0.0324 if x1 <= 5.5 else 0.1955) if x3 <= 1e-35 else -0.0201))) if x28 <= 8.5 else (-0.1159 if x24 <= 1e-35 else -0.0041))
+ (((-0.0605 if x40 <= 1.5 else (0.1547 if x21 <= 0.511905 else -0.0223)) if x33 <= 3.5 else -0.1154) if x35 <= 1e-35 else (((0.1768 if x18 <= 1e-35 else -0.0084) if x27 <= 3.5 else 0.0573) if x19 <= 0.25266 else -0.0682))
+ ((((0.171 if x38 <= 2.5 else -0.0113) if x11 <= 1.5 else ((-0.0423 if x1 <= 5.5 else 0.1482) if x25 <= 1e-35 else -0.0009)) if x5 <= 1e-35 else -0.0771) if x28 <= 8.5 else (-0.0128 if x28 <= 13.5 else -0.1133))
+ ((((((-0.0434 if x1 <= 7.5 else 0.1372) if x38 <= 2.5 else -0.0345) if x25 <= 1e-35 else 0.0182) if x40 <= 1.5 else 0.1598) if x5 <= 1e-35 else -0.074) if x28 <= 8.5 else (-0.0117 if x28 <= 13.5 else -0.1118))
+ ((-0.1016 if x24 <= 1e-35 else (0.1378 if x34 <= 1.5 else -0.0304)) if x35 <= 1e-35 else ((0.0754 if x19 <= 0.188988 else -0.0959) if x4 <= 1e-35 else ((0.1401 if x18 <= 1e-35 else -0.0084) if x27 <= 3.5 else 0.0435)))
+ ((-0.057 if x4 <= 1e-35 else (((0.1437 if x37 <= 52.5 else -0.0222) if x16 <= 9.5 else -0.0322) if x11 <= 1.5 else ((-0.0457 if x4 <= 1.5 else 0.0645) if x10 <= 1e-35 else 0.0936))) if x28 <= 13.5 else -0.1089)
+ ((((0.0034 if x31 <= 67.0 else -0.0984) if x33 <= 3.5 else -0.1109) if x24 <= 1e-35 else (0.1149 if x33 <= 5.5 else -0.0483)) if x35 <= 1e-35 else ((0.0739 if x19 <= 0.188988 else -0.0915) if x4 <= 1e-35 else 0.0975))
+ (((-0.0372 if x2 <= 0.513158 else ((0.121 if x16 <= 9.5 else -0.0364) if x11 <= 1.5 else ((-0.0369 if x39 <= 1e-35 else 0.0645) if x40 <= 1.5 else 0.0899))) if x32 <= 0.177521 else -0.0801) if x34 <= 3.5 else -0.1076)
+ ((((-0.0304 if x23 <= -3.98318 else (-0.0109 if x2 <= 0.702941 else 0.1206)) if x27 <= 3.5 else (0.0274 if x30 <= -33.5 else -0.0873)) if x24 <= 1e-35 else (0.1192 if x18 <= 1e-35 else -0.0261)) if x33 <= 3.5 else -0.0975)
+ (((((-0.0135 if x23 <= -4.8785 else 0.1409) if x0 <= 2.5 else -0.0011) if x30 <= -29.5 else ((-0.0528 if x23 <= -3.98318 else 0.0525) if x27 <= 2.5 else -0.0766)) if x4 <= 1.5 else 0.1012) if x33 <= 3.5 else -0.0948)
+ (((-0.1044 if x10 <= 1e-35 else (0.0765 if x30 <= -6.5 else -0.0926)) if x24 <= 1e-35 else (0.0973 if x30 <= 6.5 else -0.0531)) if x35 <= 1e-35 else (-0.0708 if x2 <= 0.341667 else (0.0833 if x20 <= 0.986842 else 0.0103)))
+ (((-0.0396 if x2 <= 0.702941 else (-0.0165 if x10 <= 1e-35 else (0.1363 if x30 <= -27.5 else 0.0095))) if x24 <= 1e-35 else (-0.0115 if x2 <= 0.513158 else 0.105)) if x28 <= 13.5 else (-0.108 if x24 <= 1e-35 else 0.0121))
+ (((-0.0702 if x2 <= 0.341667 else (-0.0172 if x23 <= -3.98318 else (0.104 if x8 <= 3.5 else 0.0007))) if x24 <= 1e-35 else (0.0958 if x18 <= 1e-35 else -0.0294)) if x28 <= 13.5 else (-0.1064 if x24 <= 1e-35 else 0.0111))
+ (((-0.0159 if x9 <= 1e-35 else (0.0568 if x19 <= 0.211032 else -0.0501)) if x40 <= 1.5 else ((0.1022 if x39 <= 1.5 else -0.01) if x5 <= 1e-35 else -0.0565)) if x28 <= 15.5 else (-0.1066 if x24 <= 1e-35 else 0.0101))
+ ((-0.0509 if x2 <= 0.513158 else ((0.0917 if x36 <= 1e-35 else (0.085 if x8 <= 3.5 else -0.0291)) if x21 <= 0.511905 else ((-0.05 if x23 <= -5.07974 else 0.0356) if x8 <= 5.5 else -0.0704))) if x34 <= 3.5 else -0.0944)
+ (((-0.0959 if x24 <= 1e-35 else 0.017) if x10 <= 1e-35 else (-0.0873 if x2 <= 0.702941 else 0.1065)) if x35 <= 1e-35 else ((0.0525 if x19 <= 0.188988 else -0.084) if x4 <= 1e-35 else (0.0736 if x11 <= 1.5 else 0.0157)))
+ ((((-0.025 if x16 <= 3.5 else 0.029) if x19 <= 0.25266 else -0.0659) if x24 <= 1e-35 else (-0.0512 if x0 <= 1.5 else (0.0884 if x38 <= 2.5 else -0.0387))) if x28 <= 15.5 else (-0.1023 if x24 <= 1e-35 else 0.0114))
+ (((((-0.05 if x7 <= 6.5 else 0.0431) if x17 <= 1e-35 else 0.0719) if x31 <= 67.0 else -0.0929) if x24 <= 1e-35 else (0.0014 if x2 <= 0.675439 else (-0.0474 if x1 <= 7.5 else 0.104))) if x33 <= 7.5 else -0.0948)
+ ((((-0.0325 if x29 <= -13.5 else (0.072 if x5 <= 1e-35 else -0.042)) if x30 <= -29.5 else ((-0.0328 if x30 <= -13.5 else 0.05) if x27 <= 2.5 else -0.0743)) if x24 <= 1e-35 else 0.0612) if x34 <= 3.5 else -0.0849)
+ ((((-0.0227 if x7 <= 3.5 else 0.0746) if x11 <= 1.5 else (-0.0322 if x39 <= 1e-35 else (-0.0584 if x34 <= 1e-35 else 0.0665))) if x38 <= 2.5 else -0.0757) if x28 <= 15.5 else (-0.0971 if x24 <= 1e-35 else 0.0094))
+ (-0.0748 if x23 <= -5.16494 else (-0.0326 if x2 <= 0.702941 else ((-0.0504 if x1 <= 8.5 else 0.1125) if x25 <= 1e-35 else (-0.048 if x7 <= 5.5 else (0.0859 if x8 <= 6.5 else (-0.0799 if x20 <= 0.702941 else 0.0586))))))
+ (((-0.0221 if x9 <= 1e-35 else 0.0247) if x40 <= 1.5 else ((-0.0094 if x2 <= 0.702941 else 0.0931) if x21 <= 0.559028 else (-0.0727 if x1 <= 14.5 else 0.0376))) if x28 <= 15.5 else (-0.0934 if x4 <= 1.5 else 0.0046))
+ (((-0.08 if x10 <= 1e-35 else 0.035) if x23 <= -5.25145 else (((0.054 if x19 <= 0.211032 else -0.0467) if x11 <= 1.5 else (0.0193 if x25 <= 1e-35 else -0.0435)) if x37 <= 24.5 else 0.09)) if x29 <= 4.5 else -0.0805)
+ ((((0.0364 if x19 <= 0.188988 else -0.0838) if x4 <= 1e-35 else (((0.0697 if x11 <= 1.5 else 0.0217) if x3 <= 1e-35 else -0.0639) if x1 <= 51.5 else -0.0534)) if x16 <= 9.5 else -0.0622) if x32 <= 0.177521 else -0.0779)
+ (((-0.0227 if x2 <= 0.702941 else ((0.068 if x3 <= 1e-35 else -0.0491) if x21 <= 0.511905 else ((0.0564 if x16 <= 7.5 else -0.0338) if x8 <= 5.5 else -0.0757))) if x16 <= 10.5 else -0.0762) if x31 <= 67.0 else -0.077)
+ ((-0.062 if x2 <= 0.341667 else (((-0.0512 if x1 <= 8.5 else (-0.0055 if x2 <= 0.605556 else 0.0885)) if x25 <= 1e-35 else (-0.0359 if x7 <= 5.5 else 0.0339)) if x38 <= 2.5 else -0.0685)) if x28 <= 15.5 else -0.0663)
+ (((-0.0 if x38 <= 2.5 else -0.0725) if x40 <= 1.5 else ((0.0739 if x1 <= 36.5 else -0.025) if x21 <= 0.559028 else (-0.0691 if x1 <= 14.5 else 0.0323))) if x28 <= 15.5 else (-0.0838 if x24 <= 1e-35 else 0.0239))
+ ((((-0.0525 if x7 <= 6.5 else (0.0555 if x8 <= 3.5 else -0.0278)) if x17 <= 1e-35 else (-0.0132 if x10 <= 1e-35 else 0.1304)) if x24 <= 1e-35 else (-0.0402 if x0 <= 2.5 else 0.0636)) if x30 <= 4.5 else -0.0869)
+ ((((-0.0468 if x30 <= -17.5 else 0.0102) if x12 <= 1.5 else (-0.0205 if x39 <= 1e-35 else (0.1368 if x1 <= 16.5 else -0.0178))) if x24 <= 1e-35 else (-0.03 if x1 <= 13.5 else 0.0596)) if x30 <= 4.5 else -0.0847)
+ ((((((-0.0164 if x7 <= 3.5 else 0.0575) if x11 <= 1.5 else (-0.0238 if x17 <= 1e-35 else 0.0753)) if x3 <= 1e-35 else -0.0653) if x38 <= 2.5 else -0.0719) if x16 <= 10.5 else -0.0691) if x30 <= 4.5 else -0.0824)
)

# ruff: noqa
# mypy: ignore-errors
# fmt: off
"""Made by tools/trees.py of data/structure.json: a line for each tree."""


def score(x0, x1, x2, x3, x4, x5, x6, x7, x8, x9, x10, x11, x12, x13, x14, x15, x16, x17, x18, x19, x20, x21, x22, x23, x24, x25, x26, x27, x28, x29, x30, x31, x32, x33, x34, x35, x36, x37, x38, x39, x40, x41):
    return (
(((-2.8479 if x39 <= 1e-35 else (-2.8269 if x4 <= 1e-35 else (-2.8142 if x28 <= 1e-35 else -1.8415))) if x28 <= 4.5 else -2.9123) if x24 <= 1e-35 else ((-2.7018 if x1 <= 11.5 else -1.1304) if x28 <= 7.5 else -2.7885))
+ (((-0.04 if x37 <= 10.5 else 0.1871) if x28 <= 5.5 else -0.1187) if x35 <= 1e-35 else (-0.079 if x4 <= 1e-35 else ((0.0028 if x1 <= 5.5 else (0.4744 if x0 <= 14.5 else 0.0172)) if x28 <= 15.5 else -0.045)))
+ (((-0.0098 if x28 <= 6.5 else -0.1215) if x24 <= 1e-35 else (0.1896 if x30 <= 4.5 else -0.0758)) if x35 <= 1e-35 else ((0.3193 if x28 <= 13.5 else -0.0326) if x19 <= 0.209914 else (0.1479 if x10 <= 1e-35 else -0.105)))
+ (((-0.0818 if x39 <= 1e-35 else 0.1316) if x28 <= 7.5 else -0.1167) if x35 <= 1e-35 else (((0.1767 if x28 <= 3.5 else -0.0453) if x19 <= 0.168239 else -0.0795) if x39 <= 1e-35 else (0.2721 if x19 <= 0.25266 else 0.0016)))
+ (((-0.0103 if x28 <= 6.5 else -0.1192) if x24 <= 1e-35 else (0.1709 if x33 <= 4.5 else -0.061)) if x35 <= 1e-35 else (-0.074 if x4 <= 1e-35 else ((0.141 if x27 <= 3.5 else -0.0417) if x39 <= 1e-35 else 0.2297)))
+ ((-0.1104 if x24 <= 1e-35 else (0.1423 if x30 <= 6.5 else -0.0729)) if x35 <= 1e-35 else ((((0.1884 if x18 <= 1e-35 else 0.017) if x26 <= 1e-35 else -0.044) if x36 <= 1.5 else 0.0019) if x19 <= 0.25266 else -0.0618))
+ (((-0.0687 if x4 <= 1.5 else (0.1447 if x18 <= 1e-35 else -0.0386)) if x39 <= 1e-35 else ((0.1851 if x0 <= 11.5 else 0.0178) if x5 <= 1e-35 else -0.0672)) if x28 <= 8.5 else (-0.1149 if x4 <= 1.5 else 0.0051))
+ (((0.0578 if x19 <= 0.188988 else -0.0996) if x4 <= 1e-35 else (0.174 if x11 <= 1.5 else (-0.0545 if x27 <= 1e-35 else (0.1142 if x27 <= 4.5 else -0.0162)))) if x28 <= 8.5 else (-0.1135 if x4 <= 1.5 else 0.0046))
+ (((-0.0776 if x24 <= 1e-35 else (0.1416 if x21 <= 0.579329 else -0.0145)) if x39 <= 1e-35 else ((-0.0283 if x4 <= 1e-35 else (0.1541 if x0 <= 14.5 else -0.0162)) if x32 <= 0.127617 else -0.041)) if x33 <= 3.5 else -0.1081)
+ (((-0.1102 if x39 <= 1.5 else -0.0319) if x24 <= 1e-35 else (0.0979 if x34 <= 3.5 else -0.0475)) if x35 <= 1e-35 else (((-0.0153 if x24 <= 1e-35 else 0.0906) if x39 <= 1e-35 else 0.1361) if x5 <= 1e-35 else -0.0747))
+ ((((-0.0058 if x10 <= 1e-35 else (0.1294 if x1 <= 36.5 else -0.0578)) if x5 <= 1e-35 else -0.0783) if x24 <= 1e-35 else (-0.0491 if x0 <= 1.5 else 0.1415)) if x28 <= 13.5 else (-0.1149 if x24 <= 1e-35 else -0.0013))
+ (((((0.058 if x11 <= 1.5 else -0.0524) if x10 <= 1e-35 else (0.1147 if x1 <= 36.5 else -0.044)) if x5 <= 1e-35 else -0.0753) if x4 <= 1.5 else (-0.0477 if x0 <= 1.5 else 0.1293)) if x28 <= 13.5 else -0.1065)
+ (((-0.0647 if x4 <= 1.5 else (-0.0412 if x30 <= -35.5 else 0.0998)) if x39 <= 1e-35 else ((0.1144 if x32 <= 0.127617 else -0.0337) if x5 <= 1e-35 else -0.0538)) if x28 <= 13.5 else (-0.1126 if x4 <= 1.5 else 0.0016))
+ (((-0.0199 if x7 <= 6.5 else ((-0.0384 if x20 <= 0.431677 else 0.072) if x41 <= 1.5 else 0.1269)) if x4 <= 1.5 else (-0.0461 if x1 <= 7.5 else 0.1148)) if x28 <= 13.5 else (-0.1114 if x4 <= 1.5 else 0.0014))
+ ((((-0.0856 if x7 <= 8.5 else 0.0237) if x24 <= 1e-35 else 0.0453) if x39 <= 1e-35 else ((0.0994 if x32 <= 0.127617 else -0.0337) if x5 <= 1e-35 else -0.0517)) if x28 <= 13.5 else (-0.1102 if x24 <= 1e-35 else 0.0075))
+ (((-0.0222 if x7 <= 6.5 else ((0.119 if x19 <= 0.143718 else -0.0188) if x8 <= 6.5 else -0.0172)) if x24 <= 1e-35 else (-0.0462 if x0 <= 1.5 else 0.1064)) if x28 <= 13.5 else (-0.1088 if x24 <= 1e-35 else 0.0069))
+ (((-0.0644 if x41 <= 1.5 else (0.1136 if x41 <= 2.5 else -0.0383)) if x39 <= 1e-35 else (((0.0076 if x41 <= 1.5 else 0.1013) if x39 <= 1.5 else 0.1132) if x1 <= 58.5 else -0.0292)) if x28 <= 13.5 else -0.096)
+ (((((-0.0161 if x16 <= 2.5 else 0.0829) if x11 <= 1.5 else (-0.0561 if x10 <= 1e-35 else 0.0361)) if x5 <= 1e-35 else -0.0649) if x24 <= 1e-35 else 0.0901) if x28 <= 13.5 else (-0.1059 if x24 <= 1e-35 else 0.0146))
+ ((-0.1053 if x39 <= 1e-35 else ((-0.022 if x41 <= 1.5 else 0.1194) if x30 <= 4.5 else -0.0927)) if x35 <= 1e-35 else ((0.0864 if x11 <= 1.5 else (-0.0019 if x39 <= 1.5 else 0.066)) if x5 <= 1e-35 else -0.0539))
+ ((((0.1118 if x21 <= 0.335341 else -0.0146) if x30 <= -33.5 else -0.0297) if x24 <= 1e-35 else (-0.0413 if x2 <= 0.513158 else 0.1019)) if x33 <= 3.5 else (-0.104 if x10 <= 1e-35 else (0.0871 if x31 <= 39.5 else -0.0768)))
+ ((((-0.0341 if x41 <= 1.5 else 0.0815) if x21 <= 0.511905 else -0.078) if x39 <= 1e-35 else (0.0223 if x7 <= 5.5 else 0.0805)) if x28 <= 15.5 else (-0.1034 if x24 <= 1e-35 else (0.0858 if x30 <= 6.5 else -0.0563)))
+ ((-0.0518 if x2 <= 0.513158 else ((0.092 if x36 <= 1e-35 else 0.0055) if x21 <= 0.511905 else ((-0.0607 if x4 <= 1.5 else 0.0294) if x39 <= 1.5 else 0.0739))) if x28 <= 15.5 else (-0.1014 if x4 <= 1.5 else 0.0166))
+ ((-0.0537 if x2 <= 0.513158 else (((-0.0405 if x10 <= 1e-35 else 0.0205) if x39 <= 1.5 else (0.0896 if x32 <= 0.0497163 else -0.0309)) if x41 <= 1.5 else (0.0863 if x0 <= 9.5 else -0.0233))) if x34 <= 3.5 else -0.0888)
+ ((-0.0979 if x35 <= 1e-35 else -0.005) if x39 <= 1e-35 else ((((0.0034 if x24 <= 1e-35 else 0.0825) if x37 <= 1e-35 else (-0.0266 if x23 <= -5.31264 else 0.1422)) if x1 <= 52.5 else -0.0375) if x32 <= 0.127617 else -0.0627))
+ ((-0.0437 if x2 <= 0.513158 else (0.069 if x11 <= 1.5 else (-0.0286 if x40 <= 1e-35 else ((0.0486 if x20 <= 0.986842 else -0.0715) if x33 <= 1.5 else 0.0696)))) if x28 <= 15.5 else (-0.0965 if x24 <= 1e-35 else 0.0286))
+ (((0.0383 if x30 <= -44.5 else (((-0.0641 if x30 <= -17.5 else 0.0095) if x37 <= 1e-35 else 0.0418) if x37 <= 56.5 else -0.082)) if x24 <= 1e-35 else (0.0765 if x38 <= 2.5 else -0.0593)) if x34 <= 3.5 else -0.0816)
+ (((-0.0463 if x41 <= 1.5 else 0.0488) if x20 <= 0.702941 else -0.0934) if x39 <= 1e-35 else (((-0.0458 if x23 <= -5.62799 else (0.0395 if x37 <= 1e-35 else 0.1113)) if x1 <= 52.5 else -0.039) if x29 <= 4.5 else -0.0519))
+ (((0.0068 if x33 <= 1e-35 else -0.0838) if x2 <= 0.675439 else (((0.0977 if x1 <= 58.5 else -0.0404) if x36 <= 1e-35 else 0.0099) if x21 <= 0.511905 else -0.0106)) if x34 <= 3.5 else (-0.1 if x23 <= -4.79077 else -0.0059))
+ (((0.0513 if x20 <= 0.330846 else ((-0.094 if x23 <= -5.62799 else -0.0272) if x9 <= 1.5 else 0.0517)) if x7 <= 5.5 else ((0.0503 if x11 <= 1.5 else -0.0257) if x41 <= 1.5 else 0.0812)) if x32 <= 0.127617 else -0.0812)
+ ((((0.0337 if x21 <= 0.376689 else -0.0645) if x23 <= -4.00206 else 0.0122) if x28 <= 16.5 else -0.0876) if x24 <= 1e-35 else (-0.018 if x2 <= 0.675439 else (-0.0397 if x1 <= 7.5 else (0.1091 if x30 <= 4.5 else -0.0314))))
+ ((-0.0864 if x35 <= 1e-35 else (0.0241 if x21 <= 0.511905 else -0.0524)) if x39 <= 1e-35 else ((((-0.0063 if x39 <= 1.5 else 0.0585) if x24 <= 1e-35 else 0.0825) if x1 <= 52.5 else -0.043) if x30 <= 4.5 else -0.0705))
+ ((((-0.0634 if x4 <= 1e-35 else 0.0106) if x2 <= 0.675439 else ((-0.0161 if x1 <= 5.5 else 0.1156) if x25 <= 1e-35 else (0.0191 if x8 <= 6.5 else -0.0408))) if x16 <= 9.5 else -0.0612) if x32 <= 0.0866974 else -0.0733)
+ (((-0.0618 if x2 <= 0.577381 else (-0.0364 if x29 <= -5.5 else 0.0724)) if x28 <= 3.5 else -0.0807) if x39 <= 1e-35 else (((-0.042 if x16 <= 3.5 else 0.0301) if x24 <= 1e-35 else 0.065) if x30 <= 4.5 else -0.0662))
+ (((((-0.0459 if x4 <= 1e-35 else (0.1472 if x40 <= 2.5 else -0.0151)) if x7 <= 2.5 else (0.0359 if x20 <= 0.456439 else -0.0749)) if x25 <= 1e-35 else -0.047) if x7 <= 5.5 else 0.0394) if x32 <= 0.127617 else -0.07)
+ (((-0.0481 if x10 <= 1e-35 else (0.0651 if x10 <= 1.5 else -0.0603)) if x20 <= 0.702941 else -0.0832) if x39 <= 1e-35 else ((0.0071 if x37 <= 1e-35 else (0.0852 if x0 <= 6.5 else -0.0209)) if x30 <= 4.5 else -0.0621))
)

#!/usr/bin/env bash
# ZXing.Net and a clean code of a repeated digit.
#
# Guess:     a code that a generator drew, without noise and with its quiet zone, is read with default settings.
# Version:   ZXing.Net 0.16.11, QRCoder 1.8.1.
# Behaviour: some codes of repeated characters are not found, and decode gives null: modules inside look like the marks of the corners.
#            TRY_HARDER changes nothing; PURE_BARCODE reads the same pixels.
# Hurt:      a test that draws a code of a made-up text ('1' 145 times) and reads it back fails, and the generator is blamed.
# Remedy:    DecodeHintType.PURE_BARCODE where the picture is the code and nothing else.
# Seen:      144: read, harder read, pure read
#            145: not found, harder not found, pure read
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > read.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="QRCoder" Version="[1.8.1]" />
    <PackageReference Include="ZXing.Net" Version="[0.16.11]" />
  </ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using QRCoder;
using ZXing;
using ZXing.Common;
using ZXing.QrCode;

const int Side = 8;
foreach (var length in new[] { 144, 145 })
{
    using var generator = new QRCodeGenerator();
    using var code = generator.CreateQrCode(new string('1', length), QRCodeGenerator.ECCLevel.M);
    var width = code.ModuleMatrix.Count * Side;
    var pixels = Enumerable.Range(0, width * width).Select(at => code.ModuleMatrix[at / width / Side][at % width / Side] ? (byte)0 : (byte)255).ToArray();
    string Read(DecodeHintType? hint) => new QRCodeReader().decode(
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(pixels, width, width, RGBLuminanceSource.BitmapFormat.Gray8))),
        hint is { } set ? new Dictionary<DecodeHintType, object> { [set] = true } : null)?.Text == new string('1', length) ? "read" : "not found";
    Console.WriteLine($"{length}: {Read(null)}, harder {Read(DecodeHintType.TRY_HARDER)}, pure {Read(DecodeHintType.PURE_BARCODE)}");
}
CS
seen=$(dotnet run)
echo "$seen"
expected='144: read, harder read, pure read
145: not found, harder not found, pure read'
[ "$seen" = "$expected" ] || { echo "The behaviour has changed."; exit 1; }
echo "As described."

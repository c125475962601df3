using Koupleless.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Koupleless.CodeFixes.Lifetime;

/// <summary>What a fix adds to a type declaration: fields, members, an interface.</summary>
internal static class TypeParts
{
    /// <summary>Adds a field behind the others, or in front of all members.</summary>
    public static TypeDeclarationSyntax AddField(TypeDeclarationSyntax declaration, string text, TypeSyntax type, string newLine)
    {
        var field = (FieldDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration(text)!;
        field = field.WithDeclaration(field.Declaration.WithType(type.WithTriviaFrom(field.Declaration.Type)));
        declaration = WithBraces(declaration, newLine);
        var last = declaration.Members.LastIndexOf(static member => member is FieldDeclarationSyntax);
        var members = declaration.Members;
        var isFirstOfOthers = last < 0 && members.Count > 0;
        if (isFirstOfOthers)
        {
            members = members.Replace(members[0], WithBlankLineBefore(members[0], newLine));
        }

        return declaration.WithMembers(members.Insert(
            last + 1,
            field.WithTrailingTrivia(SyntaxFactory.EndOfLine(newLine)).WithAdditionalAnnotations(Formatter.Annotation)));
    }

    /// <summary>Adds a member at the end.</summary>
    public static TypeDeclarationSyntax AddMember(TypeDeclarationSyntax declaration, string text, string newLine)
    {
        declaration = WithBraces(declaration, newLine);
        var member = FullNames.Shorten(SyntaxFactory.ParseMemberDeclaration(text)!.WithTrailingTrivia(SyntaxFactory.EndOfLine(newLine)));
        return declaration.WithMembers(declaration.Members.Add(
            declaration.Members.Count == 0 ? member : WithBlankLineBefore(member, newLine)));
    }

    public static TypeDeclarationSyntax AddInterface(TypeDeclarationSyntax declaration, TypeSyntax type)
    {
        var added = SyntaxFactory.SimpleBaseType(type.WithoutTrivia());
        if (declaration.BaseList is { } list)
        {
            var last = list.Types.Last();
            var types = list.Types.Replace(last, last.WithoutTrailingTrivia()).Add(added.WithTrailingTrivia(last.GetTrailingTrivia()));
            return (TypeDeclarationSyntax)declaration.WithBaseList(list.WithTypes(SyntaxFactory.SeparatedList(
                types,
                Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), types.Count - 1))));
        }

        var before = declaration.ParameterList?.CloseParenToken ?? declaration.TypeParameterList?.GreaterThanToken ?? declaration.Identifier;
        var colon = SyntaxFactory.Token(SyntaxKind.ColonToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space);
        return (TypeDeclarationSyntax)declaration
            .ReplaceToken(before, before.WithTrailingTrivia())
            .WithBaseList(SyntaxFactory.BaseList(colon, [added.WithTrailingTrivia(before.TrailingTrivia)]));
    }

    // `class C;` has none.
    private static TypeDeclarationSyntax WithBraces(TypeDeclarationSyntax declaration, string newLine)
    {
        if (!declaration.OpenBraceToken.IsMissing && !declaration.OpenBraceToken.IsKind(SyntaxKind.None))
        {
            return declaration;
        }

        var end = SyntaxFactory.EndOfLine(newLine);
        var last = declaration.SemicolonToken.GetPreviousToken();
        return (TypeDeclarationSyntax)declaration
            .ReplaceToken(last, last.WithTrailingTrivia(end))
            .WithSemicolonToken(default)
            .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithTrailingTrivia(end))
            .WithCloseBraceToken(SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(declaration.SemicolonToken.TrailingTrivia))
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static MemberDeclarationSyntax WithBlankLineBefore(MemberDeclarationSyntax member, string newLine) =>
        member.GetLeadingTrivia().FirstOrDefault() is var first && first.IsKind(SyntaxKind.EndOfLineTrivia)
            ? member
            : member.WithLeadingTrivia(member.GetLeadingTrivia().Insert(0, SyntaxFactory.EndOfLine(newLine)));
}
